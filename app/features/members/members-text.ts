import type { MemberChange } from '#app/domain/accounts/change-member.ts'
import type { MemberRight } from '#app/domain/accounts/member-rights.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Fault =
	| Exclude<MemberChange['outcome'], 'changed' | 'as-it-is'>
	| 'already-member'
	| 'too-many'
	| 'email'
	| 'role'
	| 'sure'
	| 'form'

interface MembersText {
	title: string
	lead: string
	you: string
	since: (date: string) => string
	role: string
	change: string
	remove: string
	removeLead: (name: string) => string
	leave: string
	leaveLead: string
	sure: string
	invite: string
	inviteLead: (days: number) => string
	email: string
	language: string
	languages: Record<'zh' | 'en', string>
	send: string
	open: string
	until: (time: string) => string
	over: string
	withdraw: string
	rights: string
	rightsLead: string
	rightNames: Record<MemberRight, string>
	done: Record<'invited' | 'role' | 'removed' | 'withdrawn', string>
	faults: Record<Fault, string>
}

export const membersText: Catalogue<MembersText> = {
	zh: {
		title: '成员',
		lead: '谁能进店里的办公页面，各能做什么。',
		you: '您自己',
		since: (date) => `${date}加入`,
		role: '身份',
		change: '保存',
		remove: '移出',
		removeLead: (name) => `${name}马上进不了店里的页面，并在所有设备上退出登录。以前做过的事都留有记录。`,
		leave: '退出本店',
		leaveLead: '您将不能再进店里的页面。您自己的账号和订单都还在。',
		sure: '确定',
		invite: '邀请新成员',
		inviteLead: (days) => `我们给对方发一封邮件，里面的链接 ${days} 天内有效，只能用一次。`,
		email: '对方的邮箱',
		language: '邮件用什么语言',
		languages: { zh: '中文', en: '英文' },
		send: '发出邀请',
		open: '还没接受的邀请',
		until: (time) => `${time}前有效`,
		over: '已过期。再邀请一次就会发新的链接。',
		withdraw: '收回',
		rights: '每种身份能做什么',
		rightsLead: '经理能管店员和检票员；负责人能管所有人。',
		rightNames: {
			'let-guests-in': '接待客人、检票',
			'handle-orders': '订单、包裹、售后、库存、批次',
			'write-listings': '写商品、送审上架',
			'keep-devices': '添加和停用检票手机',
			'keep-bank': '改收款账户',
			'keep-members': '邀请、改身份、移出',
		},
		done: {
			invited: '邀请发出去了。对方接受后，会出现在名单里。',
			role: '身份改好了，马上生效。',
			removed: '已移出。',
			withdrawn: '邀请收回了，链接已失效。',
		},
		faults: {
			'last-owner': '这是最后一位负责人，没有改动。请先让另一位成员当负责人。',
			'not-allowed': '您的身份不能这样改，没有改动。请负责人来做。',
			'not-found': '名单里没有了，可能刚被别人改过。没有改动，请看下面的最新名单。',
			'already-member': '这个邮箱已经是成员了，没有再发邀请。身份可以在名单里改。',
			'too-many': '今天发出的邀请太多了，这一封没有发。请明天再试。',
			email: '邮箱不完整，应该像 name@example.com。',
			role: '请选一个身份。',
			sure: '没有勾选「确定」，没有改动。',
			form: '没看懂这个表单，没有改动。请再填一次。',
		},
	},
	en: {
		title: 'People',
		lead: 'Who may open the pages of this office, and what each may do.',
		you: 'you',
		since: (date) => `since ${date}`,
		role: 'Role',
		change: 'Save',
		remove: 'Remove',
		removeLead: (name) =>
			`${name} can open the office no more and is logged out on every device. What was done before stays on record.`,
		leave: 'Leave',
		leaveLead: 'You can open the office no more. Your own account and your orders stay.',
		sure: 'I am sure',
		invite: 'Invite someone',
		inviteLead: (days) => `We send a mail with a link. It holds for ${days} days and can be used once.`,
		email: 'Their e-mail address',
		language: 'Language of the mail',
		languages: { zh: 'Chinese', en: 'English' },
		send: 'Send the invitation',
		open: 'Not yet answered',
		until: (time) => `holds until ${time}`,
		over: 'Over. Invite them again and a new link is sent.',
		withdraw: 'Take back',
		rights: 'What each role may do',
		rightsLead: 'A manager sees to clerks and gate staff; an owner sees to everybody.',
		rightNames: {
			'let-guests-in': 'Check guests in, scan vouchers',
			'handle-orders': 'Orders, parcels, claims, stock, lots',
			'write-listings': 'Write listings and ask to publish them',
			'keep-devices': 'Add and revoke phones of the gate',
			'keep-bank': 'Change where the money goes',
			'keep-members': 'Invite, change roles, remove',
		},
		done: {
			invited: 'The invitation is on its way. They appear in the list once they accept.',
			role: 'The role is changed and holds from now on.',
			removed: 'Removed.',
			withdrawn: 'The invitation is taken back: its link opens nothing.',
		},
		faults: {
			'last-owner': 'This is the last owner, so nothing was changed. Make somebody else an owner first.',
			'not-allowed': 'Your role may not do this, so nothing was changed. Please ask an owner.',
			'not-found':
				'No longer in the list: somebody may have just changed it. Nothing was changed; the list below is fresh.',
			'already-member': 'This address belongs to a member, so no mail was sent. Change the role in the list.',
			'too-many': 'Too many invitations went out today, so this one was not sent. Please try again tomorrow.',
			email: 'This address is not complete. It should look like name@example.com.',
			role: 'Please choose a role.',
			sure: 'The box was not ticked, so nothing was changed.',
			form: 'This form could not be read, so nothing was changed. Please fill it in once more.',
		},
	},
}
