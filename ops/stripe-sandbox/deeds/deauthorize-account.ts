import type { Account } from '#ops/stripe-sandbox/objects/account.ts'
import { forbiddenTo } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** The owner of an account takes it away from the platform, which can neither see it nor send it anything from then on. */
export function deauthorizeAccount(sandbox: Sandbox, account: Account): void {
	sandbox.emit('account.application.deauthorized', account)
}

/** Nothing is told of an account that was taken away. */
export function checkAuthorized({ deauthorized }: Sandbox, id: string): void {
	if (deauthorized.has(id)) throw forbiddenTo(id)
}
