package vn.tuanle.kernel;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a piece of work as one short transaction and tries again, at most five times, when the
/// database asks for it
/// (serialisation failure 40001, deadlock 40P01). The work must have no effect outside the
/// database.
public final class Transactions {
    private static final int TRIES = 5;
    private final TransactionTemplate template;

    public Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    public <T> T run(Supplier<T> work) {
        // Work that joins a transaction under way must fail with it: only the outermost call may try again.
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> {
                    T value = work.get();
                    if (value instanceof Outcome.Refused<?>) status.setRollbackOnly();
                    return value;
                });
            } catch (ConcurrencyFailureException again) {
                if (attempt == TRIES) throw again;
                pause(attempt);
            }
        }
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
