/// What the product tells people and units: in the product itself, by e-mail, and by a message gateway of the
/// locality; each on its way through an outbox, sent once and followed until it arrived or did not.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "ui", "identity", "organisation"})
package vn.tuanle.notice;

import org.jspecify.annotations.NullMarked;
