/** The cdk8s-plus that everything here extends: the only file that names a version. */
export * from 'cdk8s-plus-27';
