package org.readout.graphql.http.connection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptQueueTest {

    private static final int CLIENTS = 20;

    private final NioEventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final NioEventLoopGroup workers = new NioEventLoopGroup(1);
    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        acceptor.shutdownGracefully(0, 0, SECONDS);
        workers.shutdownGracefully(0, 0, SECONDS);
    }

    @Test
    void whoever_has_connected_is_answered_and_nobody_connects_any_more() throws Exception {
        Channel listening = listeningWithoutAccepting();
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = connect(listening);
            client.getOutputStream().write(i);
        }

        AcceptQueue.drain(listening).get(10, SECONDS);

        for (int i = 0; i < CLIENTS; i++) {
            assertEquals(i, clients.get(i).getInputStream().read());
        }
        assertThrows(ConnectException.class, () -> connect(listening));
    }

    @Test
    void a_channel_that_is_closed_already_has_none() throws Exception {
        Channel listening = listeningWithoutAccepting();
        listening.close().sync();

        AcceptQueue.drain(listening).get(10, SECONDS);
    }

    private Channel listeningWithoutAccepting() throws InterruptedException {
        return new ServerBootstrap()
                .group(acceptor, workers)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext here, Object bytes) {
                        here.writeAndFlush(bytes);
                    }

                    @Override
                    public boolean isSharable() {
                        return true;
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    private Socket connect(Channel listening) throws IOException {
        InetSocketAddress address = (InetSocketAddress) listening.localAddress();
        Socket client = new Socket();
        client.setSoTimeout(10_000);
        client.connect(address, 10_000);
        clients.add(client);
        return client;
    }
}
