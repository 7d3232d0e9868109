/** What is said without a signal, in both languages. */
self.WORDS = {
	zh: {
		old: (at) => `没有信号。这是 ${at} 存下的页面，价格和余量可能变了；买东西要等有信号。`,
		title: '没有信号',
		none: '这一页没有存过，有信号时再打开。存过的页面还能看：',
		empty: '这一页没有存过，有信号时再打开。',
		unsent: '没有信号，什么也没有发出去，也没有扣钱。请返回上一页，填的还在；有信号时再提交。',
		waiting: '没有信号。收藏记下了，有信号时会自己送出去。其他的都不会自己送：买东西要等有信号。',
		again: '再试一次',
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
		waiting:
			'No signal. Your favourite is noted and is sent by itself once there is one. Nothing else is: buying waits for a signal.',
		again: 'Try again',
		locale: 'en-GB',
	},
}
