package vn.tuanle.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody asks faster than a person would (429).
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public final class TooMany extends RuntimeException {
    public TooMany() {
        super("too many requests", null, false, false);
    }
}
