/** What the types of questions and answers demand. `tsc` is the test. */
import type { HolidayCalendar } from "@lethe/core/HolidayCalendar"
import type { PlainDate } from "@lethe/core/PlainDate"
import type { Explainable } from "../src/Explain.ts"
import type { BreachDeadline, endUnsafe as breach } from "../src/BreachNotification.ts"
import type { PeriodQuestion } from "../src/Period.ts"
import type { RequestQuestion } from "../src/Request.ts"
import type { endUnsafe, ResponseDeadline, SuspendedResponse } from "../src/ResponsePeriod.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsRequired<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? false : true
const holds = <_ extends true>(): void => {}

// A calendar, or that there is none, must be said: forgetting it would leave deadlines on holidays.
holds<IsRequired<RequestQuestion, "calendar">>()
holds<IsRequired<PeriodQuestion, "calendar">>()
holds<Same<RequestQuestion["calendar"], HolidayCalendar | null>>()
holds<IsRequired<RequestQuestion, "zone">>()

// While a clock stands still there is no last day to use by mistake.
type Answer = ReturnType<typeof endUnsafe>
holds<Same<Answer, ResponseDeadline | SuspendedResponse>>()
holds<Same<Answer["lastDay"], PlainDate | null>>()
holds<Same<Extract<Answer, { readonly status: "running" }>["lastDay"], PlainDate>>()
holds<"expiresAtExclusive" extends keyof SuspendedResponse ? false : true>()

// Whatever a clock answers can be explained.
holds<Answer extends Explainable ? true : false>()
holds<Same<ReturnType<typeof breach>, BreachDeadline>>()
holds<BreachDeadline extends Explainable ? true : false>()
