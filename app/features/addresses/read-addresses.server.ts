import type { SavedAddress } from '#app/domain/accounts/saved-address.ts'
import { ADDRESS_LEVELS, type AddressChoice, chooseAddress } from '#app/domain/checkout/address-choice.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { AddressTexts } from '#app/features/addresses/address-form.ts'
import type { World } from '#app/platform/world.ts'
import { listAddressRegions } from '#db/queries/address-regions.ts'
import { findAddress, listAddresses } from '#db/queries/addresses.ts'

/** The address book of whoever is logged in; nobody's is empty and costs no query. */
export async function readAddresses(world: World, who: { accountId: number } | null): Promise<SavedAddress[]> {
	return who ? listAddresses(world.db, who.accountId) : []
}

/** A saved address as the fields of a form. */
export function textsOfAddress(address: SavedAddress): Record<string, string> {
	const { label, name, phone, line, isDefault, lineage } = address
	const levels = Object.fromEntries(lineage.map(({ level, code }) => [level, code]))
	return { label, name, phone, line, ...levels, ...(isDefault && { isDefault: 'on' }) }
}

/** The fields of an address of the book by its id; null for one that is not there, or another's. */
export async function readAddressTexts(
	world: World,
	buyer: { accountId: number },
	id: number,
): Promise<Record<string, string> | null> {
	const address = await findAddress(world.db, buyer.accountId, id)
	return address ? textsOfAddress(address) : null
}

const CODE = /^\d{12}$/

/** The selects of a place as far as it is chosen. */
export async function readPlaceChoice(world: World, language: Language, texts: AddressTexts): Promise<AddressChoice> {
	const codes = ADDRESS_LEVELS.map((level) => texts[level] ?? '').filter((code) => CODE.test(code))
	const levels = Object.fromEntries(ADDRESS_LEVELS.map((level) => [level, texts[level] ?? '']))
	return chooseAddress(await listAddressRegions(world.db, language, codes), levels)
}
