/// The stories of people, each told in a real browser from the first page to the last.
@NullMarked
package vn.tuanle.journeys;

import org.jspecify.annotations.NullMarked;
