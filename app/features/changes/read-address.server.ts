import { movableParcels } from '#app/domain/changes/address-quote.ts'
import { carriedParcels, type CarriedGoods } from '#app/domain/changes/carried-parcels.ts'
import { ADDRESS_LEVELS, chooseAddress } from '#app/domain/checkout/address-choice.ts'
import type { SavedAddress } from '#app/domain/accounts/saved-address.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { AddressTexts } from '#app/features/changes/change-form.ts'
import type { AddressForm, ChangeableAddress } from '#app/features/changes/components/change-view.ts'
import type { Db } from '#db/client.ts'
import { listAddresses } from '#db/queries/addresses.ts'
import { listAddressRegions } from '#db/queries/address-regions.ts'
import { placesOf } from '#db/queries/place-names.ts'

const CODE = /^\d{12}$/

/** The form of an address as far as it is filled in. */
export async function readAddressForm(db: Db, language: Language, texts: AddressTexts): Promise<AddressForm> {
	const codes = ADDRESS_LEVELS.map((level) => texts.levels[level] ?? '').filter((code) => CODE.test(code))
	const address = chooseAddress(await listAddressRegions(db, language, codes), texts.levels)
	return { address, line: texts.line, name: texts.name, phone: texts.phone }
}

async function formOf(db: Db, language: Language, shipTo: ShipTo): Promise<AddressForm> {
	const { lineage } = (await placesOf(db, [shipTo.regionCode]))[shipTo.regionCode] ?? { lineage: [] }
	const levels = Object.fromEntries(lineage.map(({ level, code }) => [level, code]))
	const { line, name, phone } = shipTo
	return readAddressForm(db, language, { levels, line, name, phone })
}

/** Whose address book is offered, and which of it was chosen to fill the form. */
export interface BookChoice {
	accountId: number
	addressId: number | null
}

async function readBook(db: Db, book: BookChoice | null): Promise<SavedAddress[]> {
	return book ? listAddresses(db, book.accountId) : []
}

/** Where the goods of an order go and which of them can still go elsewhere; null where nothing of it is sent. */
export async function readChangeableAddress(
	db: Db,
	language: Language,
	goods: readonly CarriedGoods[],
	choice: BookChoice | null,
): Promise<ChangeableAddress | null> {
	const movable = movableParcels(goods)
	const carried = carriedParcels(goods).filter(({ first }) => first.method === 'PARCEL')
	const [moving, refusal] = Array.isArray(movable) ? [movable, null] : [[], movable]
	const shipTo = (moving[0] ?? carried[0])?.first.shipTo
	if (!shipTo) return null
	const lineIds = (parcels: typeof carried) => parcels.flatMap((it) => it.goods.map(({ lineId }) => lineId))
	const book = refusal === null ? await readBook(db, choice) : []
	const taken = book.find(({ id }) => id === choice?.addressId)
	const isMoving = new Set(lineIds(moving))
	return {
		...{ refusal, moving: [...isMoving], staying: lineIds(carried).filter((id) => !isMoving.has(id)) },
		now: { ...shipTo, place: (await placesOf(db, [shipTo.regionCode]))[shipTo.regionCode]?.place ?? null },
		form: await formOf(db, language, taken ?? shipTo),
		book: book.map(({ id, label, name, line, place }) => ({ id, label, name, line, place, isTaken: id === taken?.id })),
	}
}
