/// tuanle: plans, runs and reports a locality's Lifelong Learning Week.
@NullMarked
package vn.tuanle;

import org.jspecify.annotations.NullMarked;
