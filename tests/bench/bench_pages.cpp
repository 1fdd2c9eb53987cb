// What a million customers cost on the Customers and Segments pages: the work of the job, and what the window's thread
// spends on it (which should stay under 50 ms a step).
//
//     bench_pages [customers, 1000000 by default]

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/profile/customer_query.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/pages/customers_page.h"
#include "widgets/pages/segments_page.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

void timed(const char *where, const char *what, const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-8s %-44s %9.1f ms\n", where, what, took.count());
    std::fflush(stdout);
}

std::shared_ptr<const Dataset> makeDataset(std::size_t customers)
{
    auto dataset = std::make_shared<Dataset>();
    dataset->currency = "GBP";
    const std::uint32_t france = dataset->places.code("France");
    Random random(1);
    dataset->products.id.add("tea");
    dataset->products.name.add("Tea");
    dataset->products.isMerchandise.push_back(1);
    dataset->products.category.push_back(0);
    for (std::size_t c = 0; c < customers; ++c) {
        const std::string id = std::to_string(mixBits(c, 1) % 100'000'000);
        dataset->customers.id.add(id);
        dataset->customers.name.add("Customer " + id);
        dataset->customers.email.add(id + "@example.com");
        dataset->customers.phone.add("");
        dataset->customers.country.push_back(random.chance(0.5) ? france : 0);
        dataset->customers.region.push_back(0);
        dataset->customers.birthYear.push_back(0);
        dataset->customers.gender.push_back(0);
        dataset->customers.memberSince.push_back(CustomerTable::kNoDay);
        dataset->customers.emailConsent.push_back(Consent::Unknown);
        dataset->customers.smsConsent.push_back(Consent::Unknown);
        dataset->customers.doNotContact.push_back(0);
        const int orders = 1 + random.poisson(2);
        const Day last = 15'000 - static_cast<Day>(random.exponential() * 120);
        for (int o = orders; o-- > 0;) {
            const auto index = static_cast<OrderIndex>(dataset->orders.size());
            dataset->orders.id.add(std::to_string(index));
            dataset->orders.customer.push_back(static_cast<CustomerIndex>(c));
            dataset->orders.time.push_back(startOf(last - 20 * o));
            dataset->orders.hasTime.push_back(0);
            dataset->orders.country.push_back(0);
            dataset->lines.order.push_back(index);
            dataset->lines.product.push_back(0);
            dataset->lines.quantity.push_back(Quantity::fromWhole(1));
            dataset->lines.price.push_back(Money::fromDouble(5 + 40 * random.exponential()));
            dataset->lines.amount.push_back(dataset->lines.price.back());
            dataset->lines.kind.push_back(LineKind::Sale);
        }
    }
    finishDataset(*dataset);
    return dataset;
}

using Shop = std::shared_ptr<const Dataset>;
using Rfm = std::shared_ptr<const RfmAnalysis>;

void measureCustomers(const Shop &dataset, const Rfm &rfm)
{
    SilentMonitor monitor;
    const auto find
        = [&](const CustomerQuery &query) { return findCustomers(*dataset, *rfm, query, nullptr, monitor); };
    std::vector<CustomerIndex> rows;
    timed("job", "search “99”", [&] { rows = find({.text = "99"}); });
    timed("job", "sort by net spend", [&] { rows = find({.sort = CustomerQuery::Column::Net, .isDescending = true}); });
    timed("job", "sort by name", [&] { rows = find({.sort = CustomerQuery::Column::Name}); });
    CustomersPage page;
    page.resize(1096, 722);
    page.show();
    timed("window", "Customers: a new snapshot", [&] { page.setShop(dataset, rfm); });
    timed("window", "Customers: rows arrive", [&] { page.setRows(rows); });
    timed("window", "Customers: paint", [&] { page.grab(); });
    timed("window", "Customers: choose one", [&] { page.showCustomer(rows[rows.size() / 2]); });
    timed("window", "Customers: paint", [&] { page.grab(); });
}

void measureSegments(const Shop &dataset, const Rfm &rfm)
{
    std::shared_ptr<const std::vector<Segment>> segments;
    timed("job", "segments",
          [&] { segments = std::make_shared<const std::vector<Segment>>(allSegments(*dataset, *rfm, {})); });
    SegmentsPage page;
    page.resize(1096, 722);
    page.show();
    QObject::connect(&page, &SegmentsPage::scatterRequested, &page, [&](const std::shared_ptr<ScatterData> &points) {
        std::shared_ptr<ScatterScene> scene;
        timed("job", "Segments: points sorted", [&] { scene = prepareScatter(std::move(*points)); });
        timed("window", "Segments: points shown", [&] { page.setScatter(scene); });
    });
    timed("window", "Segments: a new snapshot", [&] { page.setShop(dataset, rfm, segments, {}); });
    timed("window", "Segments: paint", [&] { page.grab(); });
    timed("window", "Segments: choose a group", [&] { page.select(QStringLiteral("eleven.lost")); });
    timed("window", "Segments: paint", [&] { page.grab(); });
    for (const char *view : {"segmentsViewGrid", "segmentsViewTable"})
        timed("window", view, [&] { page.findChild<QPushButton *>(QLatin1String(view))->click(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme::Light);
    const std::size_t customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const Shop dataset = makeDataset(customers);
    std::printf("%zu customers, %zu orders\n", dataset->customers.size(), dataset->orders.size());
    Rfm rfm;
    timed("job", "RFM", [&] { rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*dataset)); });
    measureCustomers(dataset, rfm);
    measureSegments(dataset, rfm);
    return 0;
}
