package shop;

public interface Till {

  void open();
}
