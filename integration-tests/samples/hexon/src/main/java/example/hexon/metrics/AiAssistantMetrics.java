package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Cluster &amp; Operations, AI Assistant. */
public interface AiAssistantMetrics {

    /** Questions that were brought to an end. */
    @MetricFamily("llm_queries_total")
    @Labels("success=true")
    void queried();

    /** How long a question took, with all rounds of tools. */
    @MetricFamily("llm_query_duration_seconds")
    void queryTook(Duration took);

    /** How often a tool was used. */
    @MetricFamily("llm_tool_calls_total")
    void toolCalled(String tool, boolean success);

    /**
     * Tokens that Anthropic's prompt cache supplied. Present with Anthropic as provider only, when tokens of its cache
     * were used.
     */
    @MetricFamily("llm_cache_read_tokens_total")
    void cacheReadTokens(long tokens);

    /**
     * Tokens that were put into Anthropic's prompt cache. Present with Anthropic as provider only, when tokens of its
     * cache were used.
     */
    @MetricFamily("llm_cache_creation_tokens_total")
    void cacheCreationTokens(long tokens);
}
