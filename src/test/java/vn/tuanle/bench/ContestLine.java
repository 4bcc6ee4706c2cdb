package vn.tuanle.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept connection to the product that speaks just enough HTTP/1.1, so that the client costs little.
final class ContestLine implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;

    ContestLine(int port) {
        this.port = port;
    }

    record Answer(int status, String location, String body) {}

    Answer get(String path, String cookie) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n");
    }

    Answer post(String path, String cookie, String form) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private Answer ask(String request) throws IOException {
        boolean fresh = socket == null;
        try {
            return once(request);
        } catch (IOException broken) {
            close();
            // a kept connection may have been closed meanwhile; all that is asked may be asked again
            if (fresh) throw broken;
            return again(request);
        }
    }

    private Answer again(String request) throws IOException {
        try {
            return once(request);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Answer once(String request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closes = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
            else if (small.startsWith("transfer-encoding: chunked")) chunked = true;
            else if (small.startsWith("location:"))
                location = header.substring(9).strip();
            else if (small.startsWith("connection: close")) closes = true;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(length);
        if (!chunked) body.write(in.readNBytes(length));
        else
            for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(size));
                line();
                if (size == 0) break;
            }
        if (closes) close();
        return new Answer(status, location, body.toString(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        if (socket == null) return;
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed
        }
        socket = null;
    }
}
