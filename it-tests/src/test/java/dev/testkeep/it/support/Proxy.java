package dev.testkeep.it.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a storage and its server, as a network that can fail. Thread-safe. */
public final class Proxy implements AutoCloseable {

    private static final Pattern HOST = Pattern.compile("//([^:/]+):(\\d+)/");

    private final String url;
    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final List<Closeable> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean silent;

    /** A network that works, to the server with this URL. */
    public Proxy(String url) throws IOException {
        Matcher matcher = HOST.matcher(url);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no host and port in the URL");
        }
        this.host = matcher.group(1);
        this.port = Integer.parseInt(matcher.group(2));
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.url = matcher.replaceFirst("//localhost:" + entrance.getLocalPort() + "/");
        start(this::accept);
    }

    /** The URL of the server, by way of this network. */
    public String url() {
        return url;
    }

    /** From now on nothing arrives any more, and nobody is told. */
    public void fallSilent() {
        silent = true;
    }

    /** New connections work again. */
    public void recover() {
        sockets.forEach(Proxy::close);
        silent = false;
    }

    /** Breaks so many of the next connections. */
    public void refuse(int times) {
        refusals.set(times);
    }

    /** How many connections are yet to be broken. */
    public int refusalsLeft() {
        return Math.max(0, refusals.get());
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            sockets.add(client);
            if (refusals.getAndDecrement() > 0) {
                client.close();
            } else {
                Socket server = new Socket(InetAddress.getAllByName(host)[0], port);
                sockets.add(server);
                start(() -> forward(client, server));
                start(() -> forward(server, client));
            }
        }
    }

    private void forward(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, length);
                }
            }
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the sockets is closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(entrance);
        sockets.forEach(Proxy::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
