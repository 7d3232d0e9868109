import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** What can be taken in from a file. */
export const IMPORT_KINDS = ['shipments', 'stock', 'rates', 'products', 'ads'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** A column of a file: how its head may be written, and what a cell of it looks like. */
export interface ImportColumn {
	key: string
	title: Bilingual
	isRequired: boolean
	example: string
}

const needed = (key: string, zh: string, en: string, example: string): ImportColumn => ({
	key,
	title: { zh, en },
	isRequired: true,
	example,
})
const optional = (...parts: Parameters<typeof needed>): ImportColumn => ({ ...needed(...parts), isRequired: false })

/** The columns of each kind of file, in the order of its template. */
export const IMPORT_COLUMNS: Record<ImportKind, readonly ImportColumn[]> = {
	shipments: [
		needed('order', '订单号', 'Order', '270501-123456-7'),
		optional('parcel', '包裹号', 'Parcel', ''),
		needed('carrier', '快递公司', 'Carrier', '顺丰'),
		needed('number', '快递单号', 'Tracking number', 'SF1234567890123'),
		optional('items', '装了什么', 'Items', 'TEA-100*2'),
		// For whoever fills it in; nothing is read of them.
		optional('contents', '品名', 'Contents', '高山白茶 × 2'),
		optional('due', '最晚发出', 'Send by', ''),
		optional('state', '状态', 'State', ''),
	],
	stock: [
		needed('sku', '货号', 'SKU', 'TEA-100'),
		needed('on_hand', '现有', 'On hand', '120'),
		optional('safety_stock', '不上网的', 'Kept off the site', '5'),
	],
	rates: [
		needed('plan', '价格方案', 'Rate plan', 'R12'),
		needed('from', '从', 'From', '2027-05-01'),
		needed('to', '到', 'To', '2027-05-05'),
		needed('price', '每晚价格', 'Price a night', '388.00'),
	],
	ads: [
		needed('campaign', '推广', 'Campaign', 'C12'),
		needed('day', '日期', 'Day', '2027-05-01'),
		needed('cost', '花费', 'Cost', '120.00'),
		optional('clicks', '点击', 'Clicks', '85'),
	],
	products: [
		needed('sku', '货号', 'SKU', 'TEA-100'),
		needed('title_zh', '中文名', 'Title in Chinese', '高山白茶'),
		needed('title_en', '英文名', 'Title in English', 'High mountain white tea'),
		needed('category', '类别', 'Category', 'tea'),
		needed('price', '价格', 'Price', '128.00'),
		needed('weight_g', '重量克', 'Weight in grams', '100'),
		needed('stock', '库存', 'Stock', '40'),
		optional('option_zh', '规格', 'Option in Chinese', '100 克罐装'),
		optional('option_en', '英文规格', 'Option in English', '100 g tin'),
		optional('summary_zh', '一句话', 'Summary in Chinese', '海拔八百米的白茶'),
		optional('summary_en', '英文一句话', 'Summary in English', 'White tea from 800 metres'),
		optional('temperature', '温层', 'Temperature', 'ambient'),
		optional('place', '产地代码', 'Place code', '330329100200'),
	],
}

/** Rows a file may have; more come in several files. */
export const MOST_ROWS = 20_000
/** Nights that the rows of one file of rates may price in all. */
export const MOST_NIGHTS = 400_000
