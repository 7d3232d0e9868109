import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** What each role within an enterprise is called. */
export const roleText: Catalogue<Record<MemberRole, string>> = {
	zh: { owner: '负责人', manager: '经理', clerk: '店员', gate: '检票员' },
	en: { owner: 'owner', manager: 'manager', clerk: 'clerk', gate: 'gate staff' },
}
