import type { Catalogue } from '#app/ui/text/language.tsx'

interface QuestionsText {
	title: (title: string) => string
	lead: string
	toListing: string
	ask: string
	words: string
	wordsHint: string
	privacy: string
	send: string
	login: string
	loginHint: string
	asked: Record<'SHOWN' | 'HELD', string>
	faults: Record<'words' | 'too-often', string>
	seller: string
	sellerLead: string
	nothing: string
	answer: string
	answerHint: string
	sendAnswer: string
	answered: Record<'SHOWN' | 'HELD', string>
	yourAnswer: string
	states: Record<'SHOWN' | 'HELD' | 'HIDDEN', string>
	badAnswer: string
}

export const questionsText: Catalogue<QuestionsText> = {
	zh: {
		title: (title) => `「${title}」的问与答`,
		lead: '大家都看得到的提问和店家的回答。',
		toListing: '回到商品页',
		ask: '提个问题',
		words: '想问什么？',
		wordsHint: '5 到 1000 个字，所有人都看得到，请不要写订单号和电话；带电话、网址的要等管理员看过才公开。',
		privacy: '名字只显示第一个字。店家回答后我们会告诉您。',
		send: '提问',
		login: '登录后提问',
		loginHint: '登录后就能提问，回答会通知您。',
		asked: { SHOWN: '问题已经公开，也告诉了店家。', HELD: '收下了。里面像是有联系方式或网址，管理员看过之后就公开。' },
		faults: {
			words: '请写 5 到 1000 个字。您写的还在。',
			'too-often': '这一小时里问得太多了，这次没有保存。请过一会儿再试。',
		},
		seller: '提问',
		sellerLead: '每个提问可以公开回答一次，回答后不能改。还没有回答的排在前面。',
		nothing: '还没有人提问。',
		answer: '公开回答',
		answerHint: '2 到 2000 个字，所有人都看得到。',
		sendAnswer: '发布回答',
		answered: { SHOWN: '回答已经公开。', HELD: '回答收下了。里面像是有联系方式或网址，管理员看过之后就公开。' },
		yourAnswer: '您的回答',
		states: { SHOWN: '已公开', HELD: '等管理员看过', HIDDEN: '已被撤下' },
		badAnswer: '没有保存：请写 2 到 2000 个字；已经回答过的不能再回答。',
	},
	en: {
		title: (title) => `Questions about ${title}`,
		lead: 'What was asked and what the seller answered, for everybody to read.',
		toListing: 'Back to its page',
		ask: 'Ask a question',
		words: 'What would you like to know?',
		wordsHint:
			'5 to 1,000 characters, for everybody to read: please give no order or phone numbers. With a phone number or link in it, an administrator looks first.',
		privacy: 'Only the first letter of your name is shown. We tell you when the seller has answered.',
		send: 'Ask',
		login: 'Log in to ask',
		loginHint: 'Log in to ask; you are told when the seller answers.',
		asked: {
			SHOWN: 'Your question is public, and the seller was told.',
			HELD: 'We have your question. There seems to be a link or a way to be reached in it; an administrator looks at it first.',
		},
		faults: {
			words: 'Please write 5 to 1,000 characters. What you wrote is kept.',
			'too-often': 'Too many questions in this hour; this one was not kept. Please try again a little later.',
		},
		seller: 'Questions',
		sellerLead:
			'You may answer each question once, in public; an answer cannot be changed. Those without one come first.',
		nothing: 'Nobody has asked yet.',
		answer: 'Answer in public',
		answerHint: '2 to 2,000 characters, for everybody to read.',
		sendAnswer: 'Publish the answer',
		answered: {
			SHOWN: 'Your answer is public.',
			HELD: 'We have your answer. There seems to be a link or a way to be reached in it; an administrator looks at it first.',
		},
		yourAnswer: 'Your answer',
		states: { SHOWN: 'public', HELD: 'waits for an administrator', HIDDEN: 'taken down' },
		badAnswer: 'Nothing was saved: please write 2 to 2,000 characters; what has an answer cannot have another.',
	},
}
