/// What tests of every module share: the database, the browser, the cast.
@NullMarked
package vn.tuanle.testing;

import org.jspecify.annotations.NullMarked;
