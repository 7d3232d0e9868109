import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface StoryText {
	eyebrow: string
	title: (name: string) => string
	description: (name: string, place: string, date: string) => string
	notHere: string
	code: string
	harvested: string
	made: string
	expires: string
	where: string
	by: string
	amount: string
	altitude: (metres: string) => string
	way: string
	papers: string
	promise: string
	promised: string
	certificate: string
	seen: string
	farms: string
	place: string
	placeNote: string
	buy: string
	recalled: string
	recalledBody: string
	recallClosed: (date: string) => string
	recallNumbers: (orders: string, destroyed: string) => string
	held: string
	privacy: string
	machine: string
	safe: (name: string, from: string) => string
}

export const storyText: Catalogue<StoryText> = {
	zh: {
		eyebrow: '这一批的来历',
		title: (name) => `${name}：从哪里来`,
		description: (name, place, date) => `${name}，${place}，${date}。产地、投入品、加工、合格证，一批一页。`,
		notHere: '没有这个批次',
		code: '批号',
		harvested: '采收',
		made: '制成',
		expires: '最佳食用期至',
		where: '产地',
		by: '谁种谁做',
		amount: '这一批共',
		altitude: (metres) => `海拔 ${metres} 米`,
		way: '一路走来',
		papers: '合格证与检测',
		promise: '承诺达标合格证',
		promised: '承诺：不用禁限用农药兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。',
		certificate: '编号',
		seen: '检查、存放与温度',
		farms: '这批货由这些农户种出来',
		place: '在地图上',
		placeNote: '位置只显示到约一公里。',
		buy: '去看这个商品',
		recalled: '这一批正在召回，请不要食用',
		recalledBody: '如果您手里有，请停止食用，按订单里的通知办理退款。',
		recallClosed: (date) => `这一批曾被召回，已于 ${date} 结束`,
		recallNumbers: (orders, destroyed) => `通知了 ${orders} 笔订单，销毁 ${destroyed}。`,
		held: '这一批暂停使用，正在核实。',
		privacy: '这里只有地块、日期和证书，没有农户的身份证号和住址，也没有买家的信息。',
		machine: '机器可读（EPCIS 2.0）',
		safe: (name, from) => `${name}的安全间隔期到 ${from} 前结束，采收在其后。`,
	},
	en: {
		eyebrow: 'The story of this lot',
		title: (name) => `${name}: where it comes from`,
		description: (name, place, date) =>
			`${name}, ${place}, ${date}. Where it grew, what was applied, how it was made, its certificates: a page for each lot.`,
		notHere: 'There is no such lot',
		code: 'Lot',
		harvested: 'Gathered',
		made: 'Made',
		expires: 'Best before',
		where: 'From',
		by: 'Grown and made by',
		amount: 'The lot in all',
		altitude: (metres) => `${metres} m above the sea`,
		way: 'On the way here',
		papers: 'Certificates and tests',
		promise: 'Promise certificate (承诺达标合格证)',
		promised:
			'Promised: no forbidden pesticides, medicines or additives; residues of the usual ones within their limits; the promise is true.',
		certificate: 'Number',
		seen: 'Inspections, storage, temperature',
		farms: 'Grown by these farms',
		place: 'On the map',
		placeNote: 'Shown to about a kilometre only.',
		buy: 'See the product',
		recalled: 'This lot is being recalled: please do not eat it',
		recalledBody: 'If you have some of it, stop eating it and take your money back as your order says.',
		recallClosed: (date) => `This lot was recalled; the recall was closed on ${date}`,
		recallNumbers: (orders, destroyed) =>
			`${counted(orders, 'order was', 'orders were')} told, ${destroyed} destroyed.`,
		held: 'This lot is on hold while something is looked into.',
		privacy: 'Plots, dates and certificates only: no identity numbers or homes of farmers, nothing of buyers.',
		machine: 'For machines (EPCIS 2.0)',
		safe: (name, from) => `The safety interval of ${name} was over on ${from}, before the harvest.`,
	},
}
