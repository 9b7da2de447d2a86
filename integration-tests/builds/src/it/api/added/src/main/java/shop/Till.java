package shop;

public interface Till {

  void open();

  void close();

  default void reopen() {
    close();
    open();
  }
}
