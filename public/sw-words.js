const KINDS = {
	zh: { heart: (n) => `${n} 个收藏`, note: () => '给商家的话', review: (n) => `${n} 条评价` },
	en: {
		heart: (n) => (n === 1 ? '1 favourite' : `${n} favourites`),
		note: () => 'your word to the sellers',
		review: (n) => (n === 1 ? '1 review' : `${n} reviews`),
	},
}

/** ['heart', 'heart', 'note'] -> '2 favourites, your word to the sellers' */
const counted = (kinds, names, comma) =>
	Object.keys(names)
		.map((kind) => [kind, kinds.filter((it) => it === kind).length])
		.filter(([, count]) => count > 0)
		.map(([kind, count]) => names[kind](count))
		.join(comma)

/** What is said without a signal, and what became of what waited for one, in both languages. */
self.WORDS = {
	zh: {
		old: (at) => `没有信号。这是 ${at} 存下的页面，价格和余量可能变了；买东西要等有信号。`,
		title: '没有信号',
		none: '这一页没有存过，有信号时再打开。存过的页面还能看：',
		empty: '这一页没有存过，有信号时再打开。',
		unsent: '没有信号，什么也没有发出去，也没有扣钱。请返回上一页，填的还在；有信号时再提交。',
		waiting: {
			heart: '没有信号。收藏记下了，有信号时会自己送出去。其他的都不会自己送：买东西要等有信号。',
			note: '没有信号。给商家的话记在这台手机里，有信号时会自己送到购物篮。东西还没有买，买东西要等有信号。',
			review:
				'没有信号。您的评价连同照片记在这台手机里，有信号时会自己公开，只会公开一次。要改的话，回去改好再点一次“公开评价”，以最后一次为准。',
		},
		waits: (kinds) => (kinds.length > 0 ? `等着送出去的：${counted(kinds, KINDS.zh, '、')}。` : ''),
		withdraw: '不送了，收回来',
		takenBack: '等着送出去的',
		withdrawn: '收回来了，什么也没有送出去。',
		gone: '已经送出去了，收不回来；有信号时可以在原来的页面上改。',
		goBack: '回去',
		news: {
			look: '看一看',
			close: '知道了',
			note: {
				taken: () => '没有信号时写给商家的话，已经放进购物篮。',
				refused: (said) => `没有信号时写给商家的话没有放进去，因为购物篮已经不在了。您写的是：${said}`,
			},
			review: {
				taken: () => '没有信号时写的评价已经公开。',
				refused: () => '没有信号时写的评价没有被收下，写的话和照片都还留着。',
			},
		},
		again: '再试一次',
		front: '首页',
		locale: 'zh-CN',
	},
	en: {
		old: (at) =>
			`No signal. This page was kept ${at}; prices and what is left may have changed. Buying waits for a signal.`,
		title: 'No signal',
		none: 'This page was not kept; open it again with a signal. These pages can still be read:',
		empty: 'This page was not kept; open it again with a signal.',
		unsent:
			'No signal: nothing was sent and nothing was charged. Go back, what you typed is still there; send it again with a signal.',
		waiting: {
			heart:
				'No signal. Your favourite is noted and is sent by itself once there is one. Nothing else is: buying waits for a signal.',
			note: 'No signal. Your word to the sellers is kept on this phone and goes to the basket by itself once there is one. Nothing is bought yet: buying waits for a signal.',
			review:
				'No signal. Your review is kept on this phone with its photos and is published by itself, once, when there is one. To change it, go back, change it and publish it again: the last one counts.',
		},
		waits: (kinds) => (kinds.length > 0 ? `Waiting to be sent: ${counted(kinds, KINDS.en, ', ')}.` : ''),
		withdraw: 'Do not send it',
		takenBack: 'What waited to be sent',
		withdrawn: 'Taken back: nothing was sent.',
		gone: 'It was sent already and cannot be taken back; with a signal you can change it on its own page.',
		goBack: 'Go back',
		news: {
			look: 'Have a look',
			close: 'Close',
			note: {
				taken: () => 'The word to the sellers that you wrote without a signal is in your basket now.',
				refused: (said) =>
					`The word to the sellers that you wrote without a signal could not be kept, for its basket is no more. You wrote: ${said}`,
			},
			review: {
				taken: () => 'The review that you wrote without a signal is published now.',
				refused: () =>
					'The review that you wrote without a signal was not taken. Your words and photos are still here.',
			},
		},
		again: 'Try again',
		front: 'Front page',
		locale: 'en-GB',
	},
}
