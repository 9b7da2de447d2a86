package example.hexon.metrics;

public enum Jit2faHandoffEntryReason {
    REDIRECT_LOGIN,
    DIRECT_MINT,

    /**
     * A second way in: the POST of the login had _jit2fa_return_url, and perhaps _jit2fa_dpop_jkt, and was taken as a
     * handoff, not as the usual replay of credentials.
     */
    FORM_POST
}
