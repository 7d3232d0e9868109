/** Goods of a parcel that is to be packed. */
export type PickedGoods = Readonly<{
	shipmentId: number
	lineId: number
	variantId: number
	qty: number
	state: string
}>

/** One thing to fetch from the shelf, for how many parcels. */
export type Pick<Goods> = Readonly<{ goods: Goods; qty: number; parcels: number }>

/** A parcel with what goes into it. */
export type Pack<Goods> = Readonly<{ shipmentId: number; goods: Goods[]; isPacked: boolean }>

/**
 * What is to be fetched, each variant once with all pieces that are not packed yet, in the order they are first needed; and
 * what goes into each parcel, in the order given.
 */
export function pickList<Goods extends PickedGoods>(
	all: readonly Goods[],
): { picks: Pick<Goods>[]; packs: Pack<Goods>[] } {
	const picks = new Map<number, { goods: Goods; qty: number; parcels: Set<number> }>()
	const packs = new Map<number, Goods[]>()
	for (const goods of all) {
		packs.set(goods.shipmentId, [...(packs.get(goods.shipmentId) ?? []), goods])
		if (goods.state !== 'PLACED') continue
		const pick = picks.get(goods.variantId) ?? { goods, qty: 0, parcels: new Set() }
		picks.set(goods.variantId, { ...pick, qty: pick.qty + goods.qty, parcels: pick.parcels.add(goods.shipmentId) })
	}
	return {
		picks: [...picks.values()].map(({ goods, qty, parcels }) => ({ goods, qty, parcels: parcels.size })),
		packs: [...packs].map(([shipmentId, goods]) => ({
			...{ shipmentId, goods, isPacked: goods.every(({ state }) => state !== 'PLACED') },
		})),
	}
}
