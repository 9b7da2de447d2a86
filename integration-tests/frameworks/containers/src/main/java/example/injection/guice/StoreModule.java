package example.injection.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.metricwright.MetricsRegistry;
import jakarta.inject.Singleton;

/** Binds the interface to its recorder, and provides the registry. */
public final class StoreModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(StoreMetrics.class).to(StoreMetricsRecorder.class);
    }

    @Provides
    @Singleton
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
