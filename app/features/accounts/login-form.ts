import { z } from 'zod'

/** Address and password of a login; each message is a key of accountsText.faults. */
export const loginForm = z.object({
	email: z.email('email').max(254, 'email'),
	password: z.string().min(1, 'password').max(1000, 'password'),
})

/** A new account's name, address and password; how good the password is, sign-up judges. */
export const signupForm = z.object({
	name: z.string().trim().min(1, 'name').max(80, 'name'),
	email: z.email('email').max(254, 'email'),
	password: z.string().min(1, 'password').max(1000, 'password'),
})
