package example.injection.dagger;

import dagger.BindsInstance;
import dagger.Component;
import dev.metricwright.MetricsRegistry;
import jakarta.inject.Singleton;

/** A component with the {@code jakarta} scope, which names the module of the recorder and is given what it records to. */
@Singleton
@Component(modules = StoreMetricsRecorder.Module.class)
public interface JakartaStoreComponent {

    /** The store. */
    Store store();

    /** What the store is given. */
    StoreMetrics metrics();

    /** Makes the component. */
    @Component.Factory
    interface Factory {

        /** Makes it with a registry. */
        JakartaStoreComponent create(@BindsInstance MetricsRegistry registry);
    }
}
