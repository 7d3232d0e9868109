import type { LetterRefusal, LetterSide } from '#app/domain/letters/letter.ts'
import type { PostFault } from '#app/domain/reviews/post-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LettersText {
	office: string
	lead: string
	nothing: string
	nothingHint: string
	title: Record<LetterSide, (name: string) => string>
	about: string
	toOrder: string
	empty: Record<LetterSide, string>
	older: string
	newest: string
	you: string
	buyer: string
	isNew: string
	read: string
	hidden: (fault: string, isOwn: boolean) => string
	faults: Record<PostFault, string>
	caution: Record<LetterSide, string>
	report: string
	reported: string
	write: Record<LetterSide, string>
	hint: Record<LetterSide, string>
	send: string
	sent: string
	closed: Record<LetterRefusal, string>
	/** What was written when nothing more could be. */
	unsent: string
	unsentHint: string
	problems: Record<'form' | 'too-often' | 'closed', string>
	/** Ways to it from elsewhere. */
	link: Record<LetterSide, string>
	unread: (count: string) => string
	waits: string
	answered: string
}

export const lettersText: Catalogue<LettersText> = {
	zh: {
		office: '消息',
		lead: '买家就订单写来的话。没看过的排在前面。',
		nothing: '还没有消息。',
		nothingHint: '买家可以在订单里给您写，您也可以在订单页上先写。',
		title: { BUYER: (name) => `和${name}的消息`, SELLER: (name) => `和${name}的消息` },
		about: '关于',
		toOrder: '看订单',
		empty: {
			BUYER: '还没有写过什么。有什么想问店家的，写在下面。',
			SELLER: '还没有写过什么。有什么要告诉买家的，写在下面。',
		},
		older: '更早的消息',
		newest: '回到最新的',
		you: '您',
		buyer: '买家',
		isNew: '新',
		read: '对方看过了',
		hidden: (fault, isOwn) => (isOwn ? `管理员撤下了您的这条：${fault}。对方看不到。` : `管理员撤下了这条：${fault}。`),
		faults: {
			ADVERTISING: '广告或联系方式',
			ABUSE: '辱骂、歧视',
			PRIVACY: '别人的个人信息',
			OFF_TOPIC: '与订单无关',
			ILLEGAL: '违法内容',
			NOT_GENUINE: '不真实',
		},
		caution: {
			BUYER: '里面有电话、网址或账号。请不要到别处付款：只有在平台上付的，才能退。',
			SELLER: '里面有电话、网址或账号。请不要到别处收款。',
		},
		report: '举报',
		reported: '谢谢，管理员会来看这一条。',
		write: { BUYER: '写给店家', SELLER: '写给买家' },
		hint: {
			BUYER: '最多 2000 个字，只有您和店家看得到。请不要写银行卡号和密码。要退款、退货，请用订单里的「有问题？」。',
			SELLER: '最多 2000 个字，只有您和买家看得到。请不要让买家到别处付款。',
		},
		send: '发送',
		sent: '发出去了，对方会收到通知。',
		closed: {
			'too-early': '订单付款或确认后，就可以在这里互相留言。',
			over: '这部分完成已经超过 30 天，不能再写；写过的还在。',
			erased: '买家已经删除了自己的信息，不能再写。',
		},
		unsent: '没有发出去的话',
		unsentHint: '对方没有收到。还要用的话，请复制下来。',
		problems: {
			closed: '没有发出去：这里刚刚不能再写了。您写的还在下面。',
			form: '没有发出去：请写 1 到 2000 个字。您写的还在。',
			'too-often': '这一小时里写得太多了，这条没有发出去，您写的还在。请过一会儿再发。',
		},
		link: { BUYER: '给店家留言', SELLER: '给买家留言' },
		unread: (count) => `${count} 条新消息`,
		waits: '等您回复',
		answered: '已回复',
	},
	en: {
		office: 'Messages',
		lead: 'What buyers write about their orders, the unread first.',
		nothing: 'No messages yet.',
		nothingHint: 'Buyers can write to you from their order; you can write first from the order’s page.',
		title: { BUYER: (name) => `Messages with ${name}`, SELLER: (name) => `Messages with ${name}` },
		about: 'About',
		toOrder: 'See the order',
		empty: {
			BUYER: 'Nothing was written yet. If there is something to ask the seller, write it below.',
			SELLER: 'Nothing was written yet. If there is something to tell the buyer, write it below.',
		},
		older: 'Earlier messages',
		newest: 'Back to the newest',
		you: 'You',
		buyer: 'The buyer',
		isNew: 'new',
		read: 'read',
		hidden: (fault, isOwn) =>
			isOwn
				? `An administrator took this message of yours down: ${fault}. It is not shown any more.`
				: `An administrator took this message down: ${fault}.`,
		faults: {
			ADVERTISING: 'advertising or a way to be reached',
			ABUSE: 'insults or hatred',
			PRIVACY: 'somebody’s personal data',
			OFF_TOPIC: 'not about the order',
			ILLEGAL: 'against the law',
			NOT_GENUINE: 'not true',
		},
		caution: {
			BUYER: 'It names a number, link or account. Please pay nowhere else: only what is paid here can be paid back.',
			SELLER: 'It names a number, link or account. Please take no money elsewhere.',
		},
		report: 'Report',
		reported: 'Thank you; an administrator will look at this message.',
		write: { BUYER: 'Write to the seller', SELLER: 'Write to the buyer' },
		hint: {
			BUYER:
				'At most 2,000 characters, for you and the seller alone. Please give no card numbers or passwords. For money back, use “Something wrong?” in the order.',
			SELLER: 'At most 2,000 characters, for you and the buyer alone. Please do not ask to be paid elsewhere.',
		},
		send: 'Send',
		sent: 'Sent; the other side is told.',
		closed: {
			'too-early': 'Once the order is paid or confirmed, you can write to each other here.',
			over: 'This was done more than 30 days ago: nothing more can be written, and what was written stays.',
			erased: 'The buyer has had their data erased: nothing more can be written.',
		},
		unsent: 'What was not sent',
		unsentHint: 'The other side has not got it. Copy it if you still need it.',
		problems: {
			closed: 'Nothing was sent: meanwhile nothing more can be written here. What you wrote is kept below.',
			form: 'Nothing was sent: please write 1 to 2,000 characters. What you wrote is kept.',
			'too-often':
				'Too many messages in this hour; this one was not sent. What you wrote is kept: please try a little later.',
		},
		link: { BUYER: 'Write to the seller', SELLER: 'Write to the buyer' },
		unread: (count) => `${count} new ${count === '1' ? 'message' : 'messages'}`,
		waits: 'waits for you',
		answered: 'answered',
	},
}
