/// Official documents between this system and others: edXML packages (QCVN 102:2016/BTTTT) and plain
/// ZIPs, out and in, with the delivery states of the standard.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "ui", "identity", "media", "organisation", "document", "trust"})
package vn.tuanle.exchange;

import org.jspecify.annotations.NullMarked;
