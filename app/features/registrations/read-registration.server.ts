import type { Account, Administrator, Buyer } from '#app/domain/accounts/roles.ts'
import { checklistOf, type DocumentKind } from '#app/domain/registrations/documents.ts'
import { missingOf } from '#app/domain/registrations/registration.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listLineage } from '#db/queries/administered-regions.ts'
import { placesToRegister } from '#db/queries/registration-places.ts'
import {
	findRegistration,
	type Registration,
	registrationsOf,
	waitingRegistrations,
} from '#db/queries/registrations.ts'

/** What a page shows of a registration: never where its scans lie. */
async function shown(world: World, registration: Registration) {
	const { documents, ...facts } = registration
	const today = localDateAt(world.now(), MARKET_ZONE)
	return {
		...facts,
		trail: facts.regionCode === null ? [] : await listLineage(world.db, facts.regionCode),
		checklist: checklistOf(facts.kind).map((item) => {
			const document = documents.find(({ kind }) => kind === item.kind)
			return { ...item, document: document ? { number: document.number, validTo: document.validTo } : null }
		}),
		missing: missingOf(registration, today),
	}
}

export type ShownRegistration = Awaited<ReturnType<typeof shown>>

/** The registrations of an account. */
export async function readOwnRegistrations(world: World, { accountId }: Buyer) {
	const own = await registrationsOf(world.db, accountId)
	return own.map(({ id, state, nameZh, nameEn, enterpriseId }) => ({ id, state, nameZh, nameEn, enterpriseId }))
}

/** One of them, with the places below `at` to choose from; null when it is not theirs. */
export async function readOwnRegistration(world: World, { accountId }: Buyer, id: number, at: string | null) {
	const registration = await findRegistration(world.db, { id, accountId })
	if (!registration) return null
	return { registration: await shown(world, registration), places: await placesToRegister(world.db, at) }
}

/** The registrations that wait for a look in an administrator's region. */
export async function readWaiting(world: World, { regionCode }: Administrator) {
	const waiting = await waitingRegistrations(world.db, regionCode)
	return waiting.map(({ id, kind, nameZh, nameEn, submittedAt, place }) => ({
		...{ id, kind, nameZh, nameEn, submittedAt, place },
	}))
}

/** One that was handed in within an administrator's region. */
export async function readRegistration(world: World, { regionCode }: Administrator, id: number) {
	const registration = await findRegistration(world.db, { id, regionCode })
	return registration ? shown(world, registration) : null
}

/** A scan of a registration, for its applicant and for who administers its place; null for everybody else. */
export async function readScan(world: World, account: Account, { id, kind }: { id: number; kind: string }) {
	const keys = [
		{ id, accountId: account.accountId },
		...account.administers.map(({ regionCode }) => ({ id, regionCode })),
	]
	for (const key of keys) {
		const registration = await findRegistration(world.db, key)
		const document = registration?.documents.find((it) => it.kind === (kind as DocumentKind))
		if (document) return world.files.get(document.file)
	}
	return null
}
