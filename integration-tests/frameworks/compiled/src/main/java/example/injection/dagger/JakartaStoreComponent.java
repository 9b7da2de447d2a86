package example.injection.dagger;

import dagger.BindsInstance;
import dagger.Component;
import dev.metricwright.MetricsRegistry;
import jakarta.inject.Singleton;

/** A component with the {@code jakarta} scope, which includes the module of the recorder and receives the registry. */
@Singleton
@Component(modules = StoreMetricsRecorder.Module.class)
public interface JakartaStoreComponent {

    /** The store. */
    Store store();

    /** The metrics of the store. */
    StoreMetrics metrics();

    /** Makes the component. */
    @Component.Factory
    interface Factory {

        /** Makes it with a registry. */
        JakartaStoreComponent create(@BindsInstance MetricsRegistry registry);
    }
}
