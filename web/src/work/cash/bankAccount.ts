import { shallowRef } from 'vue'

/** The account that was written down last: statements are worked through one account after the other. */
export const bankAccount = shallowRef('')
