package org.solieu.whole;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.client.TransportClient;
import org.apache.spark.network.client.TransportClientFactory;
import org.apache.spark.network.netty.SparkTransportConf;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.shuffle.protocol.OpenBlocks;
import org.apache.spark.network.util.TransportConf;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.storage.BlockManagerId;
import scala.Option;

/** Another account of the machine that speaks Spark's language and knows no secret. */
final class Intruder {
    private static final int PATIENCE_IN_MILLISECONDS = 10_000;

    private Intruder() {}

    /** Asks a running Spark for one of its endpoints, as an executor would. */
    static RpcEndpointRef findEndpoint(RpcAddress address, String name) {
        SparkConf conf = new SparkConf(false).set("spark.rpc.lookupTimeout", PATIENCE_IN_MILLISECONDS + "ms");
        RpcEnv own = RpcEnv.create(
                "intruder",
                "127.0.0.1",
                0,
                conf,
                new SecurityManager(conf, Option.empty(), SecurityManager.$lessinit$greater$default$3()),
                true);
        try {
            return own.setupEndpointRef(address, name);
        } finally {
            own.shutdown();
        }
    }

    /** Asks a running Spark for a block of a dataset, as another executor would. */
    static ByteBuffer openBlock(BlockManagerId manager) throws IOException, InterruptedException {
        TransportConf conf =
                SparkTransportConf.fromSparkConf(new SparkConf(false), "shuffle", 1, Option.empty(), Option.empty());
        try (TransportContext context = new TransportContext(conf, new NoOpRpcHandler());
                TransportClientFactory clients = context.createClientFactory();
                TransportClient client = clients.createClient(manager.host(), manager.port())) {
            OpenBlocks question = new OpenBlocks("solieu", manager.executorId(), new String[] {"rdd_0_0"});
            return client.sendRpcSync(question.toByteBuffer(), PATIENCE_IN_MILLISECONDS);
        }
    }
}
