package example.injection.javax;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dev.metricwright.MetricsRegistry;
import javax.inject.Singleton;

/** A component with a binding of its own, since a recorder for {@code javax.inject} comes with none. */
@Singleton
@Component(modules = StoreComponent.Bindings.class)
public interface StoreComponent {

    /** The store. */
    Store store();

    /** What the store is given. */
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
