import { z } from 'zod'

const netOrNone = z.union([z.literal('').transform(() => null), z.coerce.number<string>().int().min(1).max(1_000_000)])

/** How a product is traced, as entered: `net-VARIANT` and `gtin-VARIANT` for each of its sizes; null when it cannot be read. */
export function readGoodsForm(values: Record<string, string>) {
	const listingId = Number(values.listing)
	if (!Number.isSafeInteger(listingId) || listingId <= 0) return null
	const variants = Object.keys(values).flatMap((name) => {
		const id = Number(/^net-(\d{1,15})$/.exec(name)?.[1] ?? 0)
		return id > 0 ? [{ id, net: netOrNone.safeParse(values[name]?.trim()), gtin: values[`gtin-${id}`] ?? '' }] : []
	})
	if (variants.some(({ net }) => !net.success)) return null
	return {
		listingId,
		isRequired: values.required === 'on',
		variants: variants.map(({ id, net, gtin }) => ({ id, netG: net.data ?? null, gtin })),
	}
}
