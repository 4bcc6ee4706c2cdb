package vn.tuanle.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may enter a handler. A handler without it lets nobody in; which rows they see is for the
/// query, which takes the
/// asker.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Enter {
    By value();

    enum By {
        /// Anybody, signed in or not.
        ANYONE,
        /// Anybody who has signed in.
        SIGNED_IN,
        /// Head, officer in charge or clerk of some unit.
        UNIT_STAFF,
        /// Administrator of some unit or of the installation.
        ADMINISTRATOR,
        /// Another system with a token of a unit.
        TOKEN,
        /// Another system with a token that may hand figures in.
        IMPORT_TOKEN
    }
}
