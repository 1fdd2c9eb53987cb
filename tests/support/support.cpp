#include "tests/support/real_data.h"
