package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Cluster &amp; Operations, Kubernetes CRD Configuration. */
public interface KubernetesCrdConfigurationMetrics {

    /** Rounds in which configuration and CRDs were brought together. */
    @MetricFamily("k8s_reconciliations_total")
    void reconciled(Result result);

    /** Regular writes of the health to the status of a CRD. */
    @MetricFamily("k8s_health_syncs_total")
    void healthSynced(Result result);

    /** Single operations on CRDs. */
    @MetricFamily("k8s_crd_operations_total")
    @Labels({"operation=status_write", "result"})
    void crdOperationStatusWritten(Result result);

    /** Single operations on CRDs. */
    @MetricFamily("k8s_crd_operations_total")
    @Labels({"operation=ensure_definition", "result"})
    void crdOperationEnsureDefinition(K8sCrdOperationsResult result);
}
