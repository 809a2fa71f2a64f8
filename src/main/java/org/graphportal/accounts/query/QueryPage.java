package org.graphportal.accounts.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.graphportal.accounts.Account;
import org.graphportal.encoding.KebabCase;

/** The page that shows what the chosen accounts are. */
@Named("accountQuery")
@RequestScoped
public class QueryPage {

    private static final int SIZE = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    Enquiries enquiries;

    @Inject
    Reading reading;

    private Enquiry enquiry;
    private Reading.Result result;
    private View view;
    private List<Queried> shown = List.of();

    /** Reads on, before anything is rendered; a page that is not complete asks for itself again. */
    public void load() {
        view = View.of(request);
        enquiry = enquiries.current(request).orElse(null);
        if (enquiry == null) {
            return;
        }
        result = Reading.Result.of(enquiry);
        if (!enquiry.complete()) {
            result = reading.readOn(enquiry);
            enquiry = result.enquiry();
            enquiries.keep(request, enquiry);
            result.refresh(FacesContext.getCurrentInstance().getExternalContext());
        }
        shown = view.of(enquiry);
    }

    /** Returns what is known, null when nothing was asked. */
    public Enquiry getEnquiry() {
        return enquiry;
    }

    /** Returns how far the reading has come. */
    public Reading.Result getResult() {
        return result;
    }

    /** Returns which accounts are shown. */
    public View getView() {
        return view;
    }

    /** Returns how many there are with a state that people tell apart, whatever else is filtered. */
    public int count(String state) {
        View one = new View("", View.Shown.valueOf(state.toUpperCase(Locale.ROOT)), "", "", View.Order.NAMED);
        return one.of(enquiry).size();
    }

    /** Returns how many fit the filter. */
    public int getNumber() {
        return shown.size();
    }

    /** Returns how many of them are accounts, so that they can be changed. */
    public int getChangeable() {
        return (int) shown.stream().filter(entry -> entry.state().read()).count();
    }

    /** Returns how many could not be read although they may be there. */
    public boolean isAnyFailed() {
        return enquiry.entries().stream().anyMatch(entry -> entry.state() == State.FAILED);
    }

    /** Returns the accounts of this page. */
    public List<Queried> getEntries() {
        int from = Math.min((getPage() - 1) * SIZE, shown.size());
        return shown.subList(from, Math.min(from + SIZE, shown.size()));
    }

    /** Returns the place of the first on this page, from 1. */
    public int getFirst() {
        return (getPage() - 1) * SIZE + 1;
    }

    /** Returns which page it is, from 1. */
    public int getPage() {
        String page = request.getParameter("page");
        int number = page != null && page.matches("\\d{1,3}") ? Integer.parseInt(page) : 1;
        return Math.max(1, Math.min(number, getPages()));
    }

    /** Returns how many pages there are. */
    public int getPages() {
        return Math.max(1, (shown.size() + SIZE - 1) / SIZE);
    }

    /** Returns the address of a page with the same filter, below the context path. */
    public String address(int page) {
        return "/admin/account-query?" + view.parameters() + "&page=" + page;
    }

    /** Returns the departments there are. */
    public List<Choice> getDepartments() {
        return Choice.of(enquiry.entries(), Account::department);
    }

    /** Returns the job titles there are. */
    public List<Choice> getJobTitles() {
        return Choice.of(enquiry.entries(), Account::jobTitle);
    }

    /** Returns the states to choose from. */
    public List<View.Shown> getStates() {
        return List.of(View.Shown.values());
    }

    /** Returns the orders to choose from. */
    public List<View.Order> getOrders() {
        return List.of(View.Order.values());
    }

    /** Returns the key of the word for a state. */
    public String stateKey(Queried entry) {
        return "accounts.state." + KebabCase.of(entry.state());
    }
}
