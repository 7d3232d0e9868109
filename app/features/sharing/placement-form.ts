import { z } from 'zod'
import { PLACEMENT_PURPOSES } from '#app/domain/attribution/placement-purpose.ts'

/** The form in which a printed code is made; each message is a key of placementText.faults. */
export const placementForm = z.object({
	label: z.string('label').trim().min(1, 'label').max(40, 'label'),
	purpose: z.enum(PLACEMENT_PURPOSES, 'purpose'),
	listing: z
		.string('listing')
		.trim()
		// A page's whole address will do, with whatever stands behind its path.
		.transform(
			(text) =>
				text
					.replace(/[?#].*$/, '')
					.replace(/\/+$/, '')
					.split('/')
					.at(-1) ?? '',
		)
		.refine((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 120, 'listing'),
})
