import type { z } from 'zod'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { slugOf } from '#app/domain/listings/listing-slug.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { missingOf, REGISTRATION_MOVES, type RegistrationState } from '#app/domain/registrations/registration.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { decisionForm } from '#app/features/registrations/registration-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { insertPaper } from '#db/queries/enterprise-papers.ts'
import { insertMember } from '#db/queries/members.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockRegistration, moveRegistration, openEnterprise, type Registration } from '#db/queries/registrations.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

type Decision = z.output<typeof decisionForm>

export type DecideOutcome = { outcome: 'decided' | 'not-found' | 'not-now' | 'not-allowed' | 'missing' | 'nobody' }

/** Opens the enterprise with the applicant as its owner; null when that person is gone or something is missing by now. */
async function open(tx: Db, registration: Registration, at: Date): Promise<number | null> {
	const { id, accountId, kind, regionCode, nameZh, nameEn } = registration
	if (accountId === null || kind === null || regionCode === null) return null
	const openedOn = localDateAt(at, MARKET_ZONE)
	const slug = slugOf(nameEn, id)
	const enterpriseId = await openEnterprise(tx, { slug, kind, nameZh, nameEn, regionCode, openedOn })
	await insertMember(tx, { enterpriseId, accountId, role: 'owner', at })
	for (const { kind: of, number, validTo, file } of registration.documents)
		await insertPaper(tx, { enterpriseId, kind: of, number, validTo, file, state: 'IN_FORCE', at })
	return enterpriseId
}

/** What is written of a decision. */
interface Decided {
	id: number
	from: RegistrationState
	to: 'APPROVED' | 'RETURNED'
	reasons: Bilingual
	enterpriseId: number | null
	accountId: number
	at: Date
}

async function write(tx: Db, { id, from, to, reasons, enterpriseId, accountId, at }: Decided): Promise<void> {
	const by = `account:${accountId}`
	await moveRegistration(tx, id, { to, decided: { at, by, reasons, enterpriseId } })
	const change = { from, to, actor: by, at, ...(reasons.en && { reason: reasons.en }) }
	await recordStateChanges(tx, [{ entity: 'registration', entityId: id, ...change }])
	await recordAudit(tx, {
		...{ at, actorKind: 'account', actorId: accountId, subjectKind: 'registration', subjectId: id },
		action: to === 'APPROVED' ? 'registration.approved' : 'registration.returned',
		details: { enterpriseId },
	})
	const key = `${id}:${at.getTime()}`
	const event = { dedupeKey: `registration-moved:${key}`, payload: { registrationId: id, key }, at }
	await publishEvent(tx, { topic: 'registration-moved', ...event })
}

/** Approves a registration of the administrator's region, which opens its enterprise, or sends it back with reasons. */
export async function decideRegistration(
	world: World,
	{ regionCode, account, mayWrite }: Administrator,
	id: number,
	decision: Decision,
): Promise<DecideOutcome> {
	if (!mayWrite) return { outcome: 'not-allowed' }
	const at = world.now()
	const to = decision.does === 'approve' ? 'APPROVED' : 'RETURNED'
	return inTransaction(world.db, async (tx): Promise<DecideOutcome> => {
		const registration = await lockRegistration(tx, { id, regionCode })
		if (!registration) return { outcome: 'not-found' }
		const { state: from } = registration
		if (!mayMove(REGISTRATION_MOVES, from, to)) return { outcome: 'not-now' }
		const decided = { id, from, to, accountId: account.accountId, at } as const
		if (decision.does === 'return') {
			const reasons = { zh: decision.reasonsZh, en: decision.reasonsEn }
			await write(tx, { ...decided, reasons, enterpriseId: null })
			return { outcome: 'decided' }
		}
		if (missingOf(registration, localDateAt(at, MARKET_ZONE)).length > 0) return { outcome: 'missing' }
		const enterpriseId = await open(tx, registration, at)
		if (enterpriseId === null) return { outcome: 'nobody' }
		await write(tx, { ...decided, reasons: { zh: '', en: '' }, enterpriseId })
		return { outcome: 'decided' }
	})
}
