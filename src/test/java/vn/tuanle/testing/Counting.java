package vn.tuanle.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/// A data source that counts the statements sent through it, so that a test can hold a page to a
/// number of queries.
public final class Counting {
    private static final ThreadLocal<Integer> STATEMENTS = ThreadLocal.withInitial(() -> 0);

    private Counting() {}

    public static DataSource over(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                Counting.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = call(source, method, arguments);
                    return result instanceof Connection connection ? counted(connection) : result;
                });
    }

    /// The number of statements that this thread prepares while the work runs; what goes on beside it
    /// is not counted.
    public static int during(Runnable work) {
        int before = STATEMENTS.get();
        work.run();
        return STATEMENTS.get() - before;
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepareStatement")
                            || method.getName().startsWith("createStatement")) STATEMENTS.set(STATEMENTS.get() + 1);
                    return call(connection, method, arguments);
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
