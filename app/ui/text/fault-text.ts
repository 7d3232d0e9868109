import type { Catalogue } from '#app/ui/text/language.tsx'

interface FaultWords {
	title: string
	body: string
}

interface FaultText {
	/** By status; `other` for the rest of 4xx, `broken` for 5xx. */
	byStatus: Record<number, FaultWords>
	other: FaultWords
	broken: FaultWords
	requestId: string
	home: string
	wayOn: string
	searchOn: string
}

export const faultText: Catalogue<FaultText> = {
	zh: {
		byStatus: {
			401: { title: '请先登录', body: '登录以后就能看到这一页。' },
			403: { title: '这一页不对您开放', body: '您的账号没有看这一页的权限。如果应当有，请联系管理员。' },
			404: { title: '这一页不在了', body: '地址可能写错了，或者东西已经下架。搜搜看，或者从下面走。' },
			405: { title: '这样打不开', body: '这个地址不接受这种请求。' },
			429: { title: '慢一点', body: '短时间里请求太多了，请过一会儿再试。' },
			503: {
				title: '请稍等，马上就好',
				body: '我们一时连不上数据。已经下的订单和付的款都在。刚才提交的不一定记下了：过几秒看一眼，没有就再试；订单不会下两次，钱不会退两次。',
			},
		},
		other: { title: '这个请求办不了', body: '请检查填写的内容再试一次。' },
		broken: {
			title: '出错了，是我们的问题',
			body: '您做的没有错。请过一会儿再试；如果还不行，请把下面的编号告诉我们。',
		},
		requestId: '请求编号',
		home: '回首页',
		wayOn: '从这里走',
		searchOn: '找别的',
	},
	en: {
		byStatus: {
			401: { title: 'Please log in first', body: 'Once you are logged in you can see this page.' },
			403: {
				title: 'This page is not open to you',
				body: 'Your account may not see it. If it should, please ask an administrator.',
			},
			404: {
				title: 'This page is not here',
				body: 'The address may be mistyped, or the thing is no longer offered. Search for it, or take one of these ways.',
			},
			405: { title: 'It does not open this way', body: 'This address does not take such a request.' },
			429: {
				title: 'A little slower, please',
				body: 'Too many requests in a short time. Please try again in a while.',
			},
			503: {
				title: 'One moment, please',
				body: 'We cannot reach our data just now. Orders placed and money paid are safe. What you just sent may be kept or not: look in a few seconds and try again if it is not there. An order is never placed twice, nor refunded twice.',
			},
		},
		other: { title: 'We cannot do this', body: 'Please check what was entered and try again.' },
		broken: {
			title: 'Something broke on our side',
			body: 'You did nothing wrong. Please try again in a while; if it still fails, tell us the number below.',
		},
		requestId: 'Request number',
		home: 'Home',
		wayOn: 'Ways on',
		searchOn: 'Look for something else',
	},
}
