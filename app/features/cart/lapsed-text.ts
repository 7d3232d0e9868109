import type { Catalogue } from '#app/ui/text/language.tsx'

interface LapsedText {
	title: string
	/** It is still asked whether money is on its way. */
	checking: (number: string, until: string) => string
	/** It is over. */
	over: (number: string, until: string) => string
	/** Nothing was paid, as far as is known. */
	uncharged: string
	/** Its things are in the basket still, or are no longer. */
	kept: string
	emptied: string
	/** What a guest wrote at the checkout. */
	entered: string
	toCheckout: string
	again: string
	toOrder: string
}

export const lapsedText: Catalogue<LapsedText> = {
	zh: {
		title: '上一张订单没有付款，已经关闭',
		checking: (number, until) =>
			`订单 ${number} 的付款时间到 ${until} 为止，现在已过。我们正在核对有没有付款在路上，一般不到一分钟；先看看订单，不要再下一次。`,
		over: (number, until) => `订单 ${number} 只为您留到 ${until}，到时没有收到付款，东西已经放回去了。`,
		uncharged: '没有扣款。',
		kept: '您选的都还在下面的购物篮里，价格和余量以现在为准。',
		emptied: '购物篮现在是空的，可以把那张订单里的东西再放进来。',
		entered: '您填过的联系人和地址会自动填好。',
		toCheckout: '重新下单',
		again: '再放进购物篮',
		toOrder: '看这张订单',
	},
	en: {
		title: 'Your last order was not paid and is closed',
		checking: (number, until) =>
			`The time to pay order ${number} was over at ${until}. We are checking whether a payment is on its way, as a rule within a minute: look at the order before you order again.`,
		over: (number, until) =>
			`Order ${number} was kept for you until ${until}. No payment had come by then, so its things were let go.`,
		uncharged: 'You were not charged.',
		kept: 'All you chose is still in the basket below, at the prices and while there is stock now.',
		emptied: 'The basket is empty now; you can put the things of that order into it again.',
		entered: 'The names and the address you entered will be filled in.',
		toCheckout: 'To the checkout again',
		again: 'Put them into the basket again',
		toOrder: 'See that order',
	},
}
