import type { z } from 'zod'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { type RegistrationMissing, type RegistrationStep, stepAfter } from '#app/domain/registrations/registration.ts'
import { dropDocument, keepDocument } from '#app/features/registrations/keep-document.server.ts'
import { readOwnRegistration } from '#app/features/registrations/read-registration.server.ts'
import type { registrationForm } from '#app/features/registrations/registration-form.ts'
import { submitRegistration, takeRegistrationBack } from '#app/features/registrations/submit-registration.server.ts'
import { writeStep } from '#app/features/registrations/write-registration.server.ts'
import type { World } from '#app/platform/world.ts'

type Wish = z.output<typeof registrationForm>
type Problem = 'not-now' | 'no-place' | 'number' | 'no-picture' | 'code-taken' | 'missing'

/** `problem` is a key of registrationText.faults; `then` the step to go on with, when one was saved. */
export type RegistrationDeedOutcome =
	| { outcome: 'done'; then: ReturnType<typeof stepAfter> | null }
	| { outcome: 'not-found' }
	| { outcome: 'refused'; problem: Problem; missing: RegistrationMissing[] }

/** The step a form belongs to; null: it is of the whole. */
const STEP_OF: Record<Wish['deed'], RegistrationStep | null> = {
	...{
		names: 'names',
		place: 'place',
		contact: 'contact',
		code: 'code',
		document: 'papers',
		'drop-document': 'papers',
	},
	...{ submit: null, 'take-back': null },
}

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

async function stepThen(world: World, buyer: Buyer, { id, wish }: Sent) {
	const saved = STEP_OF[wish.deed]
	const page = saved ? await readOwnRegistration(world, buyer, id, null) : null
	return saved && page ? stepAfter(saved, page.registration.missing) : null
}

/** Does what a form of a registration's page asks for. */
export async function doRegistrationDeed(world: World, buyer: Buyer, sent: Sent): Promise<RegistrationDeedOutcome> {
	const result = await (step(world, buyer, sent.id, sent.wish) ?? deed(world, buyer, sent))
	switch (result.outcome) {
		case 'saved':
		case 'submitted':
			return { outcome: 'done', then: await stepThen(world, buyer, sent) }
		case 'not-found':
			return { outcome: 'not-found' }
		case 'missing':
			return { outcome: 'refused', problem: 'missing', missing: result.missing }
		default:
			return { outcome: 'refused', problem: result.outcome, missing: [] }
	}
}
