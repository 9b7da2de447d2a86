/**
 * The library that applications ship: annotations, handles, the registry and its views.
 *
 * <p>A bridge needs the library to which it connects. An application that is a module and uses a bridge requires that
 * library itself. Nothing here is transitive that is optional, because {@code javac} would then need it for every
 * application.
 */
@SuppressWarnings("requires-automatic") // of these libraries, only JSpecify declares a module
module dev.metricwright.runtime {
    requires transitive jdk.httpserver;
    requires static io.opentelemetry.api;
    requires static io.prometheus.metrics.model;
    requires static org.jspecify;
    requires static simpleclient; // the name that Java derives from the jar of version 0.16

    exports dev.metricwright;
    exports dev.metricwright.exposition;
    exports dev.metricwright.opentelemetry;
    exports dev.metricwright.prometheus;
    exports dev.metricwright.runtime; // generated recorders call it
    exports dev.metricwright.simpleclient;
}
