package example.injection.javax;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dev.metricwright.MetricsRegistry;
import javax.inject.Singleton;

/** A component with its own binding, because a recorder for {@code javax.inject} has none. */
@Singleton
@Component(modules = StoreComponent.Bindings.class)
public interface StoreComponent {

    /** The store. */
    Store store();

    /** The metrics of the store. */
    StoreMetrics metrics();

    /** Binds the interface to its recorder. */
    @Module
    interface Bindings {

        /** Binds it. */
        @Binds
        StoreMetrics metrics(StoreMetricsRecorder recorder);
    }

    /** Makes the component. */
    @Component.Factory
    interface Factory {

        /** Makes it with a registry. */
        StoreComponent create(@BindsInstance MetricsRegistry registry);
    }
}
