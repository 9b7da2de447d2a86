package dev.metricwright.cli.promql;

import java.util.List;

/** The tokens of an expression, taken one after the other. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** The token that was taken last. */
    Token last() {
        return tokens.get(at - 1);
    }

    /** Takes a token. The end can be taken any number of times. */
    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Takes a symbol or keyword if it comes next. */
    boolean accept(String text) {
        boolean accepted = peek().isSymbol(text) || peek().isWord(text);
        if (accepted) {
            next();
        }
        return accepted;
    }

    void expect(String symbol, String remedy) throws PromqlException {
        if (!accept(symbol)) {
            throw unexpected("'" + symbol + "' is expected: " + remedy);
        }
    }

    double number() throws PromqlException {
        Token token = next();
        return Literals.number(token.text())
                .orElseThrow(() -> new PromqlException(
                        token.position(),
                        "number " + token.text() + " is too large; write a decimal number below 1.8e308, or Inf"));
    }

    /** The seconds of a duration. */
    double seconds() throws PromqlException {
        Token token = next();
        return Literals.duration(token.text())
                .map(duration -> duration.toMillis() / 1e3)
                .orElseThrow(() -> new PromqlException(
                        token.position(),
                        "duration " + token.text() + " is out of range; write a duration between 1ms and 292y"));
    }

    /** The error that the next token is not allowed there. */
    PromqlException unexpected(String expectation) {
        return unexpected(peek(), expectation);
    }

    PromqlException unexpected(Token token, String expectation) {
        return new PromqlException(token.position(), "unexpected " + token.shown() + "; " + expectation);
    }

    PromqlException error(String problem) {
        return new PromqlException(peek().position(), problem);
    }
}
