import type { Hazard } from '#app/domain/tracing/recall.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface RecallText {
	title: string
	lead: string
	list: string
	none: string
	find: string
	findHint: string
	notFound: string
	hazard: string
	hazards: Record<Hazard, string>
	reasonZh: string
	reasonEn: string
	reasonHint: string
	preview: string
	previewLead: string
	lots: (count: string) => string
	left: (weight: string) => string
	orders: (count: string) => string
	unsent: (count: string) => string
	sent: (count: string) => string
	tastings: (count: string) => string
	meals: (count: string) => string
	sure: string
	start: string
	open: string
	closed: string
	since: (time: string) => string
	told: (told: string, all: string) => string
	taken: (count: string) => string
	calledBack: string
	heldBack: string
	units: (title: string, units: string) => string
	close: string
	closeLead: (left: string) => string
	returned: string
	destroyed: string
	kept: string
	end: string
	ended: (told: string, returned: string, destroyed: string) => string
	notAccounted: (inHand: string, named: string) => string
	notAllTold: (lines: string) => string
	faults: Record<string, string>
	buyerTitle: string
	buyerLead: string
	via: Record<'LINE' | 'SESSION' | 'MEAL', string>
	offer: (amount: string) => string
	offerLead: string
	take: string
	isTaken: string
	unsentBack: string
	nothingOffered: string
	lot: string
}

export const recallText: Catalogue<RecallText> = {
	zh: {
		title: '召回',
		lead: '召回会连同用它做成的所有批次一起停用、停售，没发出的包裹全部取消退款，并通知每一位买家和当时的客人。',
		list: '召回记录',
		none: '没有召回。愿它一直空着。',
		find: '批号或追溯码',
		findHint: '包装上的批号，或追溯页网址最后的 16 位。',
		notFound: '您管辖的范围里没有这个批次。',
		hazard: '担心什么',
		hazards: {
			RESIDUE: '农药、兽药残留',
			MICROBE: '微生物',
			FOREIGN_BODY: '异物',
			ALLERGEN: '过敏原',
			LABEL: '标签有误',
			OTHER: '其他',
		},
		reasonZh: '对买家说的话（中文）',
		reasonEn: '对买家说的话（英文）',
		reasonHint: '说清发现了什么、要不要停止食用。会公开显示。',
		preview: '会影响到谁',
		previewLead: '先看清楚，再开始。开始后不能撤销。',
		lots: (count) => `${count} 个批次`,
		left: (weight) => `还剩 ${weight}，停止销售`,
		orders: (count) => `${count} 笔订单会收到通知`,
		unsent: (count) => `${count} 件已打包没发出：取消并全额退款`,
		sent: (count) => `${count} 件已经发出：通知并可退款`,
		tastings: (count) => `${count} 份体验订单的客人尝过`,
		meals: (count) => `${count} 份住宿订单的客人吃过`,
		sure: '我看清楚了影响到谁，现在召回',
		start: '开始召回',
		open: '进行中',
		closed: '已结束',
		since: (time) => `${time} 开始`,
		told: (told, all) => `已通知 ${told} / ${all} 笔`,
		taken: (count) => `${count} 件已领退款`,
		calledBack: '召回的批次',
		heldBack: '停售的库存',
		units: (title, units) => `${title}：${units} 件，原因是召回`,
		close: '结束召回',
		closeLead: (left) => `开始时库里有 ${left}。加上退回来的，要么销毁、要么留样，一克都要说清。`,
		returned: '退回来（公斤）',
		destroyed: '已销毁（公斤）',
		kept: '留样送检（公斤）',
		end: '清点好了，结束召回',
		ended: (told, returned, destroyed) => `通知 ${told} 笔订单 · 退回 ${returned} · 销毁 ${destroyed}`,
		notAccounted: (inHand, named) => `手里应有 ${inHand}，填的销毁和留样合计 ${named}。两边要一样才能结束。`,
		notAllTold: (lines) => `还有 ${lines} 件的买家没有通知到，一般几秒内就好，请稍后再试。`,
		faults: {
			form: '请选担心什么，两种语言各写一句话，并勾选确认。',
			counts: '三个数都要填，没有就填 0。',
			already: '这个批次已经在召回里了。',
			'closed-already': '这次召回已经结束。',
			'may-not-write': '您只有查看的权限。',
		},
		buyerTitle: '这笔订单里有召回的商品',
		buyerLead: '很抱歉。请先看下面写的是什么、要不要停止食用；没吃的请不要再吃，也不要送人。',
		via: { LINE: '您买的', SESSION: '体验时尝过', MEAL: '用餐时可能吃过' },
		offer: (amount) => `可退 ${amount}`,
		offerLead: '不用寄回，按原路退回。商品请按上面的说明处理。',
		take: '领取退款',
		isTaken: '已申请退款，按原路退回，几分钟内开始办。',
		unsentBack: '还没发出，已经取消，付的钱全部退回。',
		nothingOffered: '这一项没有可退的，或者已经领过了。',
		lot: '批次',
	},
	en: {
		title: 'Recall',
		lead: 'A recall stops the lot and everything made of it, takes it off sale, cancels parcels that are still here with everything back, and tells every buyer and guest.',
		list: 'Recalls',
		none: 'No recalls. May it stay so.',
		find: 'Lot code or trace code',
		findHint: 'The code on the package, or the last 16 letters of the address of the trace page.',
		notFound: 'There is no such lot in your region.',
		hazard: 'What is feared',
		hazards: {
			RESIDUE: 'Residues of pesticides or medicines',
			MICROBE: 'Microbes',
			FOREIGN_BODY: 'Foreign bodies',
			ALLERGEN: 'Allergens',
			LABEL: 'A wrong label',
			OTHER: 'Something else',
		},
		reasonZh: 'What buyers are told, in Chinese',
		reasonEn: 'What buyers are told, in English',
		reasonHint: 'Say what was found and whether it may still be eaten. Shown in public.',
		preview: 'Whom it concerns',
		previewLead: 'Please look first. Once begun it cannot be taken back.',
		lots: (count) => `Lots: ${count}`,
		left: (weight) => `${weight} left, taken off sale`,
		orders: (count) => `Orders whose buyers are told: ${count}`,
		unsent: (count) => `Packed and still here, cancelled with everything back: ${count}`,
		sent: (count) => `Sent, told and offered their money: ${count}`,
		tastings: (count) => `Bookings of sessions where it was tasted: ${count}`,
		meals: (count) => `Stays at whose meals it was eaten: ${count}`,
		sure: 'I have seen whom it concerns; recall it now',
		start: 'Start the recall',
		open: 'Going on',
		closed: 'Closed',
		since: (time) => `Since ${time}`,
		told: (told, all) => `${told} of ${counted(all, 'order')} told`,
		taken: (count) => `Refunds taken: ${count}`,
		calledBack: 'Lots called back',
		heldBack: 'Stock held back',
		units: (title, units) => `${title}: ${units} held back for the recall`,
		close: 'Close the recall',
		closeLead: (left) =>
			`${left} were here when it began. With what came back, every gram is destroyed or kept for testing.`,
		returned: 'Came back (kg)',
		destroyed: 'Destroyed (kg)',
		kept: 'Kept for testing (kg)',
		end: 'Counted: close the recall',
		ended: (told, returned, destroyed) =>
			`${counted(told, 'order')} told · ${returned} came back · ${destroyed} destroyed`,
		notAccounted: (inHand, named) =>
			`${inHand} should be in hand, ${named} are named as destroyed or kept. The two must be the same.`,
		notAllTold: (lines) =>
			`The buyers of ${counted(lines, 'line')} are not told yet. It takes seconds as a rule; please try again.`,
		faults: {
			form: 'Please choose what is feared, write a sentence in both languages and tick the box.',
			counts: 'Please fill in all three numbers, 0 where there is none.',
			already: 'This lot has been recalled already.',
			'closed-already': 'This recall is closed.',
			'may-not-write': 'You may look but not write.',
		},
		buyerTitle: 'Something of this order was recalled',
		buyerLead: 'We are sorry. Please read below what was found. Do not eat what is left of it and do not pass it on.',
		via: { LINE: 'You bought it', SESSION: 'Tasted in the session', MEAL: 'May have been eaten at a meal' },
		offer: (amount) => `${amount} can be refunded`,
		offerLead:
			'Nothing needs to be sent back; the money goes back the way it came. Please do with the goods as said above.',
		take: 'Take the refund',
		isTaken: 'Asked for: the money goes back the way it came, within minutes.',
		unsentBack: 'It had not left: it was cancelled, and all you paid goes back.',
		nothingOffered: 'There is nothing to refund for this, or it was taken already.',
		lot: 'Lot',
	},
}
