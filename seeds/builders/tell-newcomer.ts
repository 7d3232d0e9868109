import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { parseSocialCreditCode } from '#app/domain/fapiao/social-credit-code.ts'
import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { registrationFile } from '#app/features/registrations/registration-file.ts'
import { submitRegistration } from '#app/features/registrations/submit-registration.server.ts'
import { createFolderStore, privateFolder } from '#app/platform/files.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertRegistration, putDocument, writeRegistration } from '#db/queries/registrations.ts'

const EMAIL = 'newcomer@demo.shanhai'
/** A code that is nobody's: the last character follows from those before it. */
const CODE = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
	.map((last) => `93330324DEMNF0001${last}`)
	.find(parseSocialCreditCode)

const PAPERS: readonly { kind: DocumentKind; number: string; title: string; days: number | null }[] = [
	{ kind: 'BUSINESS_LICENCE', number: 'DEMO-LICENCE-NEW', title: 'DEMO · BUSINESS LICENCE', days: null },
	{ kind: 'LODGING', number: 'DEMO-LODGING-NEW', title: 'DEMO · LODGING PERMIT', days: 700 },
]

const scanOf = (title: string, number: string) =>
	sharp(
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="640"><rect width="900" height="640" fill="#f7f1e1"/>
			<rect x="24" y="24" width="852" height="592" fill="none" stroke="#b5482f" stroke-width="6"/>
			<g font-family="sans-serif" text-anchor="middle" fill="#3b2a1a"><text x="450" y="280" font-size="44">${title}</text>
			<text x="450" y="360" font-size="30">${number}</text></g></svg>`),
	)
		.jpeg({ quality: 80 })
		.toBuffer()

/** The account of who wants to sell, with the password of the demo's logins. */
async function addNewcomer(db: Db, at: Date): Promise<number> {
	const like = await db
		.selectFrom('accounts')
		.select('password_hash')
		.where('email', '=', 'buyer@demo.shanhai')
		.executeTakeFirstOrThrow()
	const row = { email: EMAIL, name: '新来的店主', phone: '10000000099', language: 'zh', is_demo: true, created_at: at }
	const { id } = await db
		.insertInto('accounts')
		.values({ ...row, ...like })
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** A farmhouse of the county administrator's place has handed in who it is and its papers, and waits for the look at them. */
export async function tellNewcomer(db: Db, now: Date, filesDir: string | null): Promise<void> {
	const at = addHours(now, -20)
	const village = await db
		.selectFrom('regions')
		.innerJoin('region_ancestors', 'region_ancestors.region_code', 'regions.code')
		.innerJoin('administrators', 'administrators.region_code', 'ancestor_code')
		.innerJoin('accounts', 'accounts.id', 'administrators.account_id')
		.select('regions.code')
		.where('accounts.email', '=', 'county@demo.shanhai')
		.where('regions.level', '=', 'village')
		.orderBy('regions.code')
		.executeTakeFirstOrThrow()
	const accountId = await addNewcomer(db, addHours(at, -2))
	const id = await insertRegistration(db, { accountId, at: addHours(at, -1) })
	await writeRegistration(db, id, {
		...{ kind: 'farmhouse', nameZh: '示例溪边小院', nameEn: 'Demo Courtyard by the Stream', regionCode: village.code },
		...{ contactName: '新来的店主', contactPhone: '10000000099', creditCode: CODE ?? null },
	})
	const store = filesDir === null ? null : createFolderStore(privateFolder(filesDir), { isPrivate: true })
	for (const { kind, number, title, days } of PAPERS) {
		const file = registrationFile((count) => createHash('sha256').update(number).digest().subarray(0, count))
		const validTo = days === null ? null : addDays(localDateAt(now, MARKET_ZONE), days)
		await putDocument(db, id, { kind, number, validTo, file, at })
		await store?.put(file, await scanOf(title, number), 'image/jpeg')
	}
	// No guard stands before a world that is being told.
	const { outcome } = await submitRegistration({ db, now: () => at } as World, { accountId } as Buyer, id)
	if (outcome !== 'submitted') throw new Error(`the demo's newcomer is not handed in: ${outcome}`)
}
