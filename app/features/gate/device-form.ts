import { z } from 'zod'
import { CASE_RESOLUTIONS } from '#app/domain/gate/cases.ts'

/** What the page of devices sends: a new device's name, or the one that goes out of use. */
export const deviceForm = z.discriminatedUnion('deed', [
	z.object({ deed: z.literal('add'), name: z.string().trim().min(1).max(60) }),
	z.object({ deed: z.literal('revoke'), device: z.coerce.number().int().positive() }),
])

/** How a case is closed. */
export const caseForm = z.object({
	case: z.coerce.number().int().positive(),
	resolution: z.enum(CASE_RESOLUTIONS),
	note: z.string().trim().max(500).default(''),
})

const enrolment = z.strictObject({ code: z.string().max(40) })

/** The code in the body of an enrolment; null when there is none. */
export function readEnrolment(json: unknown): string | null {
	const parsed = enrolment.safeParse(json)
	return parsed.success ? parsed.data.code : null
}
