import type { z } from 'zod'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { RegistrationMissing } from '#app/domain/registrations/registration.ts'
import { dropDocument, keepDocument } from '#app/features/registrations/keep-document.server.ts'
import type { registrationForm } from '#app/features/registrations/registration-form.ts'
import { submitRegistration, takeRegistrationBack } from '#app/features/registrations/submit-registration.server.ts'
import { writeStep } from '#app/features/registrations/write-registration.server.ts'
import type { World } from '#app/platform/world.ts'

type Wish = z.output<typeof registrationForm>
type Problem = 'not-now' | 'no-place' | 'number' | 'no-picture' | 'code-taken' | 'missing'

/** `problem` is a key of registrationText.faults. */
export type RegistrationDeedOutcome =
	{ outcome: 'done' | 'not-found' } | { outcome: 'refused'; problem: Problem; missing: RegistrationMissing[] }

/** What goes with a form: the bytes of a scan, when one was chosen. */
interface Sent {
	id: number
	wish: Wish
	scan: Uint8Array | null
}

function step(world: World, buyer: Buyer, id: number, wish: Wish) {
	switch (wish.deed) {
		case 'names':
			return writeStep(world, buyer, id, { kind: wish.kind, nameZh: wish.nameZh, nameEn: wish.nameEn })
		case 'place':
			return writeStep(world, buyer, id, { regionCode: wish.region })
		case 'contact':
			return writeStep(world, buyer, id, { contactName: wish.contactName, contactPhone: wish.contactPhone })
		case 'code':
			return writeStep(world, buyer, id, { creditCode: wish.creditCode })
		default:
			return null
	}
}

function deed(world: World, buyer: Buyer, { id, wish, scan }: Sent) {
	switch (wish.deed) {
		case 'document':
			return keepDocument(world, buyer, id, { ...wish, bytes: scan })
		case 'drop-document':
			return dropDocument(world, buyer, id, wish.kind)
		case 'submit':
			return submitRegistration(world, buyer, id)
		default:
			return takeRegistrationBack(world, buyer, id)
	}
}

/** Does what a form of a registration's page asks for. */
export async function doRegistrationDeed(world: World, buyer: Buyer, sent: Sent): Promise<RegistrationDeedOutcome> {
	const result = await (step(world, buyer, sent.id, sent.wish) ?? deed(world, buyer, sent))
	switch (result.outcome) {
		case 'saved':
		case 'submitted':
			return { outcome: 'done' }
		case 'not-found':
			return { outcome: 'not-found' }
		case 'missing':
			return { outcome: 'refused', problem: 'missing', missing: result.missing }
		default:
			return { outcome: 'refused', problem: result.outcome, missing: [] }
	}
}
