import { Buffer } from 'node:buffer'
import { hash } from '@node-rs/argon2'
import { DEMO_LOGINS, DEMO_PASSWORD } from '#app/domain/accounts/demo-logins.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Places, Region } from '#seeds/builders/regions.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

export interface DemoBuyer {
	accountId: number | null
	name: string
	phone: string
	email: string
	language: 'zh' | 'en'
	visitorId: string
	/** Where parcels go: a village of the cluster or a county elsewhere. */
	home: Region
	/** How often it buys, against others. */
	weight: number
}

export interface People {
	/** By the part of the email before the @. */
	logins: Map<string, number>
	buyers: DemoBuyer[]
	passwordHash: string
}

/** One hash for all: hashing is slow by design, and a demo holds nobody's data. The salt is fixed for sameness. */
export function hashDemoPassword(): Promise<string> {
	const salt = Buffer.from('shanhai-demo-salt')
	return hash(DEMO_PASSWORD, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, salt })
}

/** A UUID (version 4 in form) that is the same for the same number and purpose. */
export function demoUuid(purpose: number, number: number): string {
	const tail = number.toString(16).padStart(12, '0')
	return `00000000-0000-4000-8${purpose.toString(16).padStart(3, '0')}-${tail}`
}

/** Nobody's: numbers that begin with 100 are given to no one. */
const demoPhone = (number: number) => `100${String(number).padStart(8, '0')}`

function addLogins({ tables, today }: Seeding, passwordHash: string): People['logins'] {
	const logins: People['logins'] = new Map()
	for (const [at, { email, role }] of DEMO_LOGINS.entries()) {
		const { id } = tables.addNumbered('accounts', {
			email,
			name: role.zh,
			phone: demoPhone(at),
			password_hash: passwordHash,
			language: 'zh',
			is_demo: true,
			created_at: chinaInstant(addDays(today, -560), '08:00'),
		})
		logins.set(email.slice(0, email.indexOf('@')), id)
	}
	return logins
}

/** Half of the buyers live in the cluster, a quarter elsewhere in its province, the rest anywhere. */
function homesOf(places: Places): { near: Region[]; province: Region[]; anywhere: Region[] } {
	const counties = [...places.byCode.values()].filter(({ level }) => level === 'county')
	const province = counties.filter(({ code }) => code.startsWith('33') && !code.startsWith('3303'))
	const anywhere = counties.filter(({ code }) => !code.startsWith('33'))
	const near = places.villages
	return { near, province: province.length > 0 ? province : near, anywhere: anywhere.length > 0 ? anywhere : near }
}

/** Buyers with an account, called by number: nobody is invented. `guests` of them buy without one. */
export function buildPeople(
	seeding: Seeding,
	places: Places,
	{ passwordHash, buyers: count, guests }: { passwordHash: string; buyers: number; guests: number },
): People {
	const random = seeding.random('people')
	const logins = addLogins(seeding, passwordHash)
	const homes = homesOf(places)
	const buyers: DemoBuyer[] = []
	for (let number = 1; number <= count + guests; number++) {
		const draw = random.next()
		const language = random.chance(0.14) ? 'en' : 'zh'
		const digits = String(number).padStart(4, '0')
		const buyer = {
			name: language === 'zh' ? `游客 ${digits}` : `Guest ${digits}`,
			phone: demoPhone(1000 + number),
			email: `guest${digits}@demo.shanhai`,
			language,
			visitorId: demoUuid(1, number),
			home: random.pick(draw < 0.5 ? homes.near : draw < 0.77 ? homes.province : homes.anywhere),
			weight: 0.15 + random.next() ** 4 * 8,
		} as const
		buyers.push({ ...buyer, accountId: number > count ? null : addBuyer(seeding, buyer, passwordHash) })
	}
	buyers.unshift(demoBuyer(logins, homes.near, random.pick))
	return { logins, buyers, passwordHash }
}

function addBuyer({ tables, today }: Seeding, buyer: Omit<DemoBuyer, 'accountId'>, passwordHash: string): number {
	return tables.addNumbered('accounts', {
		email: buyer.email,
		name: buyer.name,
		phone: buyer.phone,
		password_hash: passwordHash,
		language: buyer.language,
		is_demo: true,
		created_at: chinaInstant(addDays(today, -552), '08:00'),
	}).id
}

/** The buyer whose login is printed: orders as others do, and has trips ahead. */
function demoBuyer(logins: People['logins'], near: Region[], pick: <Item>(items: readonly Item[]) => Item): DemoBuyer {
	return {
		accountId: logins.get('buyer') ?? null,
		name: '游客（买家）',
		phone: demoPhone(0),
		email: 'buyer@demo.shanhai',
		language: 'zh',
		visitorId: demoUuid(1, 0),
		home: pick(near),
		weight: 4,
	}
}
