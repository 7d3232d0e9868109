import type { Administrator, Manager } from '#app/domain/accounts/roles.ts'
import { createDraft } from '#app/features/listings/create-draft.server.ts'
import { doDraftDeed } from '#app/features/listings/do-draft-deed.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** A manager of an enterprise, without the account behind it. */
export const managerOf = (enterpriseId: number, accountId = 1) =>
	({ enterpriseId, role: 'owner', account: { accountId } }) as unknown as Manager

export const administratorOf = (regionCode: string, accountId = 9) =>
	({ regionCode, mayWrite: true, account: { accountId } }) as unknown as Administrator

const STORY = {
	storyZh: '山上的茶，清明前采，手工炒制，一年只有这一季，和别处的不一样。',
	storyEn: 'Tea of our own hill.',
}

export const WORDS = {
	does: 'words',
	titleZh: '高山野茶',
	titleEn: 'Wild Hill Tea',
	summaryZh: '清明前的一芽一叶',
	summaryEn: 'One bud and one leaf',
	...STORY,
}

export const VARIANT = {
	does: 'variant',
	id: '',
	nameZh: '一罐',
	nameEn: 'A tin',
	price: '88.50',
	weight: '300',
	temperature: 'ambient',
	sku: '',
	stock: '20',
	nominal: '',
	tolerance: '',
}

/** Begins a draft of a kind; gives its id. */
export async function begin(
	world: World,
	manager: Manager,
	kind: 'product' | 'stay' | 'experience' | 'package',
	categoryCode: string,
): Promise<number> {
	const made = await createDraft(world, manager, { kind, categoryCode, title: { zh: '新的', en: '' } })
	if (made.outcome !== 'created') throw new Error(made.outcome)
	return made.listingId
}

/** Puts a picture on a listing without drawing one. */
export async function addPicture(db: Db, listingId: number): Promise<void> {
	const picture = { name: `p${listingId}`, alt_zh: '茶', alt_en: 'Tea', width: 640, height: 480, blur: '' }
	await db
		.insertInto('listing_pictures')
		.values({ listing_id: listingId, position: 0, ...picture })
		.execute()
}

/** A product that lacks nothing before it may be published. */
export async function beginWhole(world: World, manager: Manager): Promise<number> {
	const id = await begin(world, manager, 'product', 'tea')
	for (const form of [WORDS, VARIANT]) {
		const { outcome } = await doDraftDeed(world, manager, id, form)
		if (outcome !== 'saved') throw new Error(`${form.does}: ${outcome}`)
	}
	await addPicture(world.db, id)
	return id
}

/** A form without one of its fields. */
export const without = (form: Record<string, string>, field: string): Record<string, string> =>
	Object.fromEntries(Object.entries(form).filter(([name]) => name !== field))
