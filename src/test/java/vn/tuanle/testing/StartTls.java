package vn.tuanle.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Stands before a mail server and takes mail only after STARTTLS, with a certificate of its own making.
public final class StartTls implements AutoCloseable {
    private static final char[] WORD = "khong can giu kin".toCharArray();
    private final ServerSocket door;
    private final int behind;
    private final SSLContext certificate;
    /// How often somebody went over to TLS.
    public volatile int secured;

    public StartTls(int behind) {
        try {
            this.behind = behind;
            this.certificate = certificate();
            this.door = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    public int port() {
        return door.getLocalPort();
    }

    private void serve(Socket caller) {
        try (caller) {
            OutputStream out = caller.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            say(out, "220 thu.vidu.vn");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO")) say(out, "250-thu.vidu.vn\r\n250 STARTTLS");
                else if (line.equals("STARTTLS")) {
                    say(out, "220 Ready");
                    SSLSocket safe = (SSLSocket) certificate.getSocketFactory().createSocket(caller, null, true);
                    secured++;
                    join(safe);
                    return;
                } else say(out, "530 Must issue a STARTTLS command first");
            }
        } catch (IOException gone) {
            // the caller did not trust the certificate, or went
        }
    }

    private void join(SSLSocket safe) throws IOException {
        try (Socket server = new Socket(InetAddress.getByName("127.0.0.1"), behind)) {
            server.getInputStream().read(new byte[512]); // its greeting was given before
            Thread forth = Thread.ofVirtual().start(() -> {
                try {
                    copy(safe.getInputStream(), server.getOutputStream());
                } catch (IOException gone) {
                    // ended
                }
            });
            copy(server.getInputStream(), safe.getOutputStream());
            forth.interrupt();
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] part = new byte[4096];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            out.write(part, 0, n);
            out.flush();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static SSLContext certificate() throws IOException, GeneralSecurityException {
        Path made = Files.createTempDirectory("tuanle-tls-").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        made.toString(),
                        "-storepass",
                        new String(WORD),
                        "-alias",
                        "thu",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (keytool.waitFor() != 0) throw new IOException("keytool made no certificate");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        KeyStore keys = KeyStore.getInstance(made.toFile(), WORD);
        Files.delete(made);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
